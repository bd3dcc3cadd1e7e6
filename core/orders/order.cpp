// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order.h"

#include "base/fold.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

Error badIntent(const QString &why)
{
    return Error::invalid(u"intent"_s, why);
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// An object that holds texts under these keys and nothing else; `required` ones must be there and not be empty.
Result<QJsonObject> textsOf(const QString &json, const QStringList &required, const QStringList &optional)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return badIntent(u"not a JSON object"_s);
    const QJsonObject object = document.object();
    for (const QString &key : required) {
        if (object.value(key).toString().isEmpty())
            return badIntent(u"%1 is missing"_s.arg(key));
    }
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        if (!required.contains(field.key()) && !optional.contains(field.key()))
            return badIntent(u"an unknown key"_s);
        if (!field->isString())
            return badIntent(u"%1 is not a text"_s.arg(field.key()));
    }
    return object;
}

} // namespace

QString Person::fullName() const
{
    return QStringList{lastName, firstName, secondName}.join(u' ').simplified();
}

QString Person::shortName() const
{
    return QStringList{lastName, firstName}.join(u' ').simplified();
}

bool Delivery::isPickup() const
{
    const QString name = fold(option);
    return provider == u"pickup" || name.contains(u"самовивіз"_s) || name.contains(u"самовывоз"_s);
}

QString StatusIntent::toJson() const
{
    QJsonObject object{{u"status"_s, status}, {u"ours"_s, toCode(ours)}, {u"before"_s, toCode(before)}};
    if (cancellation) {
        object.insert(u"reason"_s, cancellation->reason);
        object.insert(u"text"_s, cancellation->text);
    }
    return compact(object);
}

Result<StatusIntent> StatusIntent::fromJson(const QString &json)
{
    const QJsonObject object = TRY(textsOf(json, {u"status"_s, u"ours"_s, u"before"_s}, {u"reason"_s, u"text"_s}));
    const auto ours = orderStateOf(object.value(u"ours"_s).toString());
    const auto before = orderStateOf(object.value(u"before"_s).toString());
    if (!ours || !before)
        return badIntent(u"an unknown order state"_s);
    StatusIntent intent{object.value(u"status"_s).toString(), std::nullopt, *ours, *before};
    if (const QString reason = object.value(u"reason"_s).toString(); !reason.isEmpty())
        intent.cancellation = Cancellation{reason, object.value(u"text"_s).toString()};
    else if (object.contains(u"text"_s) || object.contains(u"reason"_s))
        return badIntent(u"a cancellation without a reason"_s);
    return intent;
}

QString WaybillIntent::toJson() const
{
    return compact({{u"number"_s, number}, {u"carrier"_s, carrier}, {u"before"_s, before}});
}

Result<WaybillIntent> WaybillIntent::fromJson(const QString &json)
{
    const QJsonObject object = TRY(textsOf(json, {u"number"_s, u"carrier"_s}, {u"before"_s}));
    return WaybillIntent{object.value(u"number"_s).toString(), object.value(u"carrier"_s).toString(),
                         object.value(u"before"_s).toString()};
}

Result<QString> parseWaybill(const QString &typed, const QString &carrier)
{
    struct Form {
        QLatin1StringView carrier; // empty: any other
        QRegularExpression form;
    };
    static const QList<Form> forms{
        {"nova_poshta"_L1, QRegularExpression(u"\\A[0-9]{14}\\z"_s)},
        {"ukrposhta"_L1, QRegularExpression(u"\\A([0-9]{13}|[A-Z]{2}[0-9]{9}[A-Z]{2})\\z"_s)},
        {"meest"_L1, QRegularExpression(u"\\A[0-9A-Za-z]{3,20}\\z"_s)},
        {""_L1, QRegularExpression(u"\\A[!-~]{5,40}\\z"_s)}};
    QString number = typed;
    number.removeIf([](QChar c) { return c.isSpace(); });
    if (carrier == u"ukrposhta")
        number = number.toUpper();
    for (const Form &form : forms) {
        if (form.carrier != carrier && !form.carrier.isEmpty())
            continue;
        if (form.form.match(number).hasMatch())
            return number;
        break;
    }
    return Error::invalid(u"waybill"_s, u"waybill_form:"_s + carrier);
}

QString carrierOfProvider(const QString &provider)
{
    // prom-api §4.4: what save_declaration_id takes today
    static const QStringList carriers{u"nova_poshta"_s, u"ukrposhta"_s, u"meest"_s};
    return carriers.contains(provider) ? provider : QString();
}

} // namespace kramar::orders
