// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/money.h"
#include "prom/list_texts.h"
#include "prom/money_text.h"
#include "prom/page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <concepts>
#include <optional>

namespace kramar::prom {

// Reads the fields of a JSON object of Prom. Missing and null give std::nullopt; a value of a wrong type gives
// std::nullopt too and is remembered: done() returns the first such trouble, as Protocol, with the field's name.
// Who can live without a field asks a reader of its own for it and does not ask that one for done().
// Holds no values in its errors: they may be personal data.
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &object)
        : m_object(object)
    {
    }
    // An object under a key of another's, or an element of a list there; its place is put in words only for an error.
    // The other one has to outlive it.
    JsonReader(const QJsonObject &object, const JsonReader &parent, QLatin1StringView key, qsizetype element = -1)
        : m_object(object)
        , m_parent(&parent)
        , m_key(key)
        , m_element(element)
    {
    }

    // A string; a number is taken as its text (a SKU may arrive so).
    std::optional<QString> text(QLatin1StringView key);
    // A string and nothing else: where a number is no text of a person's.
    std::optional<QString> words(QLatin1StringView key);
    std::optional<bool> flag(QLatin1StringView key);
    // A whole number of 64 bits, or its text.
    std::optional<qint64> integer(QLatin1StringView key);
    // A positive one; 0 refers to nothing and is std::nullopt.
    std::optional<qint64> reference(QLatin1StringView key);
    template <class IdType>
    std::optional<IdType> id(QLatin1StringView key)
    {
        const std::optional<qint64> value = reference(key);
        return value ? std::optional<IdType>(*value) : std::nullopt;
    }
    std::optional<Timestamp> time(QLatin1StringView key);
    // One that is too large to be an amount has its text only (money_text.h); such a quantity is trouble.
    std::optional<MoneyText> money(QLatin1StringView key);
    std::optional<Quantity> quantity(QLatin1StringView key);
    // A number, or a plain decimal text, as decimal text.
    std::optional<QString> decimal(QLatin1StringView key);
    std::optional<QJsonObject> object(QLatin1StringView key);
    std::optional<QJsonArray> array(QLatin1StringView key);
    // The texts of a list; other elements are trouble.
    std::optional<QStringList> texts(QLatin1StringView key);
    // {"ru": …, "uk": …}[language] of a *_multilang object.
    std::optional<QString> translated(QLatin1StringView key, QLatin1StringView language);

    QString pathOf(QLatin1StringView key) const;
    void fail(QLatin1StringView key, const char *why);
    void take(const Done &done); // trouble of a nested object
    Done done() const;

private:
    std::optional<QJsonValue> value(QLatin1StringView key) const;
    QString within() const;

    QJsonObject m_object;
    const JsonReader *m_parent = nullptr;
    QLatin1StringView m_key;
    qsizetype m_element = -1;
    std::optional<Error> m_error;
};

// Compact JSON text of any value; one that is neither object nor array stands in [ ].
QByteArray compactJson(const QJsonValue &value);
// A whole number, or its text; nothing otherwise.
std::optional<qint64> wholeNumber(const QJsonValue &value);
// The decimal text of a JSON number, or of a string that holds one; nothing otherwise.
std::optional<QString> decimalOf(const QJsonValue &value);
// A decimal as a JSON number with just its digits.
QJsonValue jsonNumber(qint64 units, int decimals);
Error unreadable(const QString &detail);

// The list under `key`, object by object: a broken one goes to `unreadable` and hides none. No such list is Protocol:
// a missing list key is never an empty list (prom-api §1.3). A `read` that also takes the object's text gets it as it
// stands in `bytes`, the whole answer; an empty text where it is not to be had.
template <class T, class Read>
Result<Page<T>> readPage(const QJsonObject &body, QLatin1StringView key, QLatin1StringView what, Read read,
                         const QByteArray &bytes = {})
{
    const QJsonValue list = body.value(key);
    if (!list.isArray())
        return unreadable(QStringLiteral("no list under '%1'").arg(key));
    Page<T> page;
    const QJsonArray array = list.toArray();
    page.items.reserve(array.size());
    const QList<QByteArray> texts = bytes.isEmpty() ? QList<QByteArray>() : listTexts(bytes, key, array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonValue value = array.at(i);
        Result<T> item = [&]() -> Result<T> {
            if constexpr (std::is_invocable_v<Read, const QJsonValue &, const QByteArray &>)
                return read(value, texts.value(i));
            else
                return read(value);
        }();
        if (item) {
            page.items.append(*std::move(item));
            continue;
        }
        const std::optional<qint64> id = wholeNumber(value.toObject().value(QLatin1StringView("id")));
        Unreadable broken{.id = id && *id > 0 ? *id : 0, .error = item.error(), .raw = compactJson(value)};
        if (broken.id != 0)
            broken.error.object = QStringLiteral("%1 %2").arg(what).arg(broken.id);
        page.unreadable.append(std::move(broken));
    }
    return page;
}

// The object under `key`.
template <class Read>
auto readOne(const QJsonObject &body, QLatin1StringView key, Read read) -> decltype(read(QJsonValue()))
{
    const QJsonValue value = body.value(key);
    if (!value.isObject())
        return unreadable(QStringLiteral("no object under '%1'").arg(key));
    return read(value);
}

} // namespace kramar::prom
