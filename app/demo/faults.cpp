// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/faults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kramar::demo {

namespace {

constexpr qsizetype kHuge = 10 * 1024 * 1024;

// The keys stay, every value is of another type. The rows of a list stay objects, so that each is wrong by itself.
QJsonValue otherType(const QJsonValue &value, int depth)
{
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject old = value.toObject();
        for (auto it = old.begin(); it != old.end(); ++it)
            object.insert(it.key(), otherType(it.value(), depth + 1));
        return object;
    }
    if (value.isArray() && depth <= 1) {
        QJsonArray array;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &element : list)
            array.append(otherType(element, depth + 1));
        return array;
    }
    if (value.isArray())
        return QJsonObject{};
    if (value.isString())
        return 7;
    if (value.isDouble())
        return u"many"_s;
    if (value.isBool())
        return QJsonArray{};
    return true;
}

// Every object keeps its number and nothing else.
QJsonValue onlyNumber(const QJsonValue &value)
{
    if (!value.isArray())
        return value.isObject() ? QJsonObject{{u"id"_s, value["id"_L1]}} : QJsonValue();
    QJsonArray array;
    const QJsonArray elements = value.toArray();
    for (const QJsonValue &element : elements) {
        if (element.isObject())
            array.append(onlyNumber(element));
    }
    return array;
}

QJsonObject withoutKeys(const QJsonObject &answer)
{
    QJsonObject left;
    for (const QString &key : answer.keys()) {
        if (answer[key].isArray() || answer[key].isObject())
            left.insert(key, onlyNumber(answer[key]));
    }
    return left;
}

} // namespace

std::optional<Answer> answerInstead(const FaultRule &rule, const QByteArray &origin)
{
    const QByteArray &kind = rule.kind;
    if (kind == "401" || kind == "403" || kind == "404" || kind == "429" || kind == "500" || kind == "502_html" ||
        kind == "503")
        return htmlPage(kind.left(3).toInt());
    if (kind == "429_retry_after") {
        Answer answer = htmlPage(429);
        answer.headers.emplace_back("Retry-After", QByteArray::number(rule.retryAfter));
        return answer;
    }
    if (kind == "redirect") {
        Answer answer = htmlPage(404);
        answer.status = 302;
        answer.headers.emplace_back("Location", origin + "/demo/redirected");
        return answer;
    }
    if (kind == "error_200")
        return errorAnswer("Внутренняя ошибка, попробуйте позже");
    if (kind == "empty_object")
        return json("{}");
    if (kind == "html_200") {
        Answer answer = htmlPage(503);
        answer.status = 200;
        return answer;
    }
    if (kind == "not_json")
        return json("{\"orders\": [{\"id\": 12,");
    if (kind == "bad_utf8")
        return json("{\"error\": \"\xcf\xf0\xee\xec \xff\xfe\"}"); // windows-1251
    if (kind == "huge")
        return json(QByteArray(kHuge, ' ') + "{}");
    if (kind == "close_before_apply" || kind == "reset_before_apply") {
        Answer answer;
        answer.fault.kind = kind.startsWith("close") ? WireFault::Kind::Close : WireFault::Kind::Reset;
        return answer;
    }
    return std::nullopt;
}

void spoil(const FaultRule &rule, Answer &answer)
{
    const QByteArray &kind = rule.kind;
    if (kind == "close_before_answer")
        answer.fault.kind = WireFault::Kind::Close;
    else if (kind == "reset_before_answer")
        answer.fault.kind = WireFault::Kind::Reset;
    else if (kind == "cut_body")
        answer.fault.kind = WireFault::Kind::CutBody;
    else if (kind == "reset_body")
        answer.fault.kind = WireFault::Kind::ResetBody;
    else if (kind == "wrong_length")
        answer.fault.kind = WireFault::Kind::WrongLength;
    else if (kind == "drip")
        answer.fault = {WireFault::Kind::Drip, rule.ms};
    else if (kind == "slow_ms")
        answer.delayMs += rule.ms;
    else if (kind == "wrong_types" || kind == "missing_keys") {
        const QJsonObject whole = QJsonDocument::fromJson(answer.body).object();
        const QJsonObject spoilt = kind == "wrong_types" ? otherType(whole, 0).toObject() : withoutKeys(whole);
        answer.body = QJsonDocument(spoilt).toJson(QJsonDocument::Compact);
    }
}

} // namespace kramar::demo
