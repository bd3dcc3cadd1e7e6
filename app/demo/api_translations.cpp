// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"

#include <QJsonDocument>
#include <QStringView>

using namespace Qt::StringLiterals;

namespace kramar::demo::api {

namespace {

// The cards' texts of one language, by the keys of the wire.
struct Texts {
    QByteArray *name;
    QByteArray *keywords;
    QByteArray *description;
};

Texts textsOf(Product &product, bool ukrainian)
{
    return ukrainian ? Texts{&product.nameUk, &product.keywordsUk, &product.descriptionUk}
                     : Texts{&product.nameRu, &product.keywordsRu, &product.descriptionRu};
}

std::optional<Answer> wrongLanguage(const Request &request, const QByteArray &language)
{
    if (language == "uk" || language == "ru")
        return std::nullopt;
    return errorAnswer(say(request, "Мова не підтримується", "Язык не поддерживается"));
}

} // namespace

Answer productTranslation(ShopState &shop, const Request &request, const QByteArray &tail)
{
    const QByteArray language = request.parameters.value("lang");
    if (auto refusal = wrongLanguage(request, language))
        return *std::move(refusal);
    const int index = shop.catalogue.indexOfId(idOf(tail));
    if (index < 0 || shop.catalogue.row(index).gone)
        return htmlPage(404);
    Product product = shop.catalogue.shown(index, shop.nowMs());
    const Texts texts = textsOf(product, language == "uk");
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.text("name", *texts.name);
    out.text("keywords", *texts.keywords);
    out.text("description", *texts.description);
    out.endObject();
    return json(body);
}

Answer putTranslation(ShopState &shop, const Request &request, const QByteArray &)
{
    const QJsonObject wanted = QJsonDocument::fromJson(request.body).object();
    const QByteArray language = wanted.value("lang"_L1).toString().toUtf8();
    if (auto refusal = wrongLanguage(request, language))
        return *std::move(refusal);
    const qint64 id = wanted.value(wanted.contains("product_id"_L1) ? "product_id"_L1 : "id"_L1).toInteger();
    const int index = shop.catalogue.indexOfId(id);
    if (index < 0 || shop.catalogue.row(index).gone)
        return htmlPage(404);
    const QString name = wanted.value("name"_L1).toString();
    if (wanted.contains("name"_L1) && (name.trimmed().isEmpty() || name.size() > 110))
        return errorAnswer(say(request, "Назва: від 1 до 110 символів", "Название: от 1 до 110 символов"));
    if (wanted.value("keywords"_L1).toString().size() > 1024)
        return errorAnswer(say(request, "Пошукові запити: до 1024 символів", "Поисковые запросы: до 1024 символов"));
    const Product before = shop.catalogue.now(index);
    Product product = before;
    const Texts texts = textsOf(product, language == "uk");
    const auto take = [&wanted](QLatin1StringView key, QByteArray *text) {
        if (wanted.value(key).isString())
            *text = wanted.value(key).toString().toUtf8();
    };
    take("name"_L1, texts.name);
    take("keywords"_L1, texts.keywords);
    take("description"_L1, texts.description);
    const bool changes = product != before;
    const bool apply = changes && !shop.quirks.ignoreEdits;
    record(shop, request, "product " + QByteArray::number(id), wanted, apply);
    if (apply) {
        if (shop.quirks.moderateEdits)
            product.status = "approval_pending";
        shop.keepProduct(std::move(product), shop.visibleAtMs());
    }
    return json(R"({"status":"success"})");
}

Answer groupTranslation(ShopState &shop, const Request &request, const QByteArray &tail)
{
    const QByteArray language = request.parameters.value("lang");
    if (auto refusal = wrongLanguage(request, language))
        return *std::move(refusal);
    const int index = groupIndexOf(shop.groups, idOf(tail));
    if (index < 0)
        return htmlPage(404);
    const Group &group = shop.groups[static_cast<std::size_t>(index)];
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.text("name", language == "uk" ? group.nameUk : group.nameRu);
    out.text("description", language == "uk" ? group.descriptionUk : group.descriptionRu);
    out.endObject();
    return json(body);
}

} // namespace kramar::demo::api
