// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/translation.h"

#include "prom/batch_reader.h"

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

constexpr std::array textKeys{QLatin1StringView("name"), QLatin1StringView("keywords"),
                              QLatin1StringView("description")};

bool holdsTexts(const QJsonObject &object)
{
    return std::any_of(textKeys.begin(), textKeys.end(), [&](QLatin1StringView key) { return object.contains(key); });
}

} // namespace

QString GetTranslation::path() const
{
    return u"/products/translation/%1"_s.arg(id.value());
}

QUrlQuery GetTranslation::query() const
{
    QUrlQuery query;
    addQueryItem(query, "lang"_L1, language);
    return query;
}

QString GetTranslation::object() const
{
    return u"product %1"_s.arg(id.value());
}

Result<Translation> GetTranslation::parse(const QJsonObject &body)
{
    QJsonObject texts = body;
    for (const QLatin1StringView envelope : {"translation"_L1, "product"_L1}) {
        if (!holdsTexts(texts) && body.value(envelope).isObject())
            texts = body.value(envelope).toObject();
    }
    if (!holdsTexts(texts))
        return unreadable(u"no texts in the translation"_s);
    JsonReader reader(texts);
    Translation translation{reader.words("name"_L1), reader.words("keywords"_L1), reader.words("description"_L1)};
    TRY_DONE(reader.done());
    return translation;
}

QString PutTranslation::path() const
{
    return u"/products/translation"_s;
}

QString PutTranslation::object() const
{
    return u"product %1"_s.arg(id.value());
}

QByteArray PutTranslation::body() const
{
    QJsonObject object{{u"product_id"_s, id.value()}, {u"lang"_s, language}};
    if (texts.name)
        object.insert("name"_L1, *texts.name);
    if (texts.keywords)
        object.insert("keywords"_L1, *texts.keywords);
    if (texts.description)
        object.insert("description"_L1, *texts.description);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Accepted> PutTranslation::parse(const QJsonObject &body)
{
    // A status, or an echo of what was set (prom-api §5.5).
    if (saysSuccess(body) || holdsTexts(body) || body.contains("product_id"_L1) || body.contains("id"_L1))
        return Accepted{};
    return unreadable(u"neither a status nor an echo"_s);
}

} // namespace kramar::prom
