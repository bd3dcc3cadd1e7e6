// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/quirks.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kramar::demo {

namespace {

struct FlagQuirk {
    const char *name;
    bool Quirks::*value;
};
struct NumberQuirk {
    const char *name;
    int Quirks::*value;
    int whenTrue; // what `true` means
};

constexpr std::array kFlags{
    FlagQuirk{"last_id_exclusive", &Quirks::lastIdExclusive}, FlagQuirk{"root_group_only", &Quirks::rootGroupOnly},
    FlagQuirk{"ignore_edits", &Quirks::ignoreEdits},          FlagQuirk{"duplicate_answers", &Quirks::duplicateAnswers},
    FlagQuirk{"shuffle_answers", &Quirks::shuffleAnswers},    FlagQuirk{"no_write_right", &Quirks::noWriteRight},
    FlagQuirk{"list_deleted", &Quirks::listDeleted},          FlagQuirk{"moderate_edits", &Quirks::moderateEdits},
    FlagQuirk{"deleted_are_gone", &Quirks::deletedAreGone},
};
constexpr std::array kNumbers{
    NumberQuirk{"partial_accept", &Quirks::partialAccept, 2},
    NumberQuirk{"latency_ms", &Quirks::latencyMs, 100},
    NumberQuirk{"edits_visible_after_ms", &Quirks::editsVisibleAfterMs, 1000},
    NumberQuirk{"broken_orders", &Quirks::brokenOrders, 5},
    NumberQuirk{"undeletable_every", &Quirks::undeletableEvery, 2},
};

Error wrong(const QString &name)
{
    return Error::invalid(name, u"unknown quirk or wrong type"_s);
}

Result<FaultRule> faultOf(const QJsonValue &value)
{
    if (!value.isObject())
        return wrong(u"fail_next"_s);
    const QJsonObject object = value.toObject();
    FaultRule rule;
    rule.method = object.value("method"_L1).toString().toUtf8().toUpper();
    rule.path = object.value("path"_L1).toString().toUtf8();
    const QJsonValue kind = object.value("kind"_L1);
    rule.kind = kind.isDouble() ? QByteArray::number(kind.toInt()) : kind.toString().toUtf8();
    rule.count = object.value("count"_L1).toInt(1);
    rule.skip = object.value("skip"_L1).toInt(0);
    rule.ms = object.value("ms"_L1).toInt(rule.kind == "drip" ? 20 : 1000);
    rule.retryAfter = object.value("retry_after"_L1).toInt(1);
    const auto &kinds = Quirks::faultKinds();
    if (std::find(kinds.begin(), kinds.end(), rule.kind) == kinds.end())
        return wrong(u"fail_next.kind"_s);
    return rule;
}

QJsonObject toJson(const FaultRule &rule)
{
    return {{u"method"_s, QString::fromUtf8(rule.method)},
            {u"path"_s, QString::fromUtf8(rule.path)},
            {u"kind"_s, QString::fromUtf8(rule.kind)},
            {u"count"_s, rule.count},
            {u"skip"_s, rule.skip},
            {u"ms"_s, rule.ms},
            {u"retry_after"_s, rule.retryAfter}};
}

} // namespace

const std::vector<QByteArray> &Quirks::faultKinds()
{
    static const std::vector<QByteArray> kinds{"401",
                                               "403",
                                               "404",
                                               "429",
                                               "429_retry_after",
                                               "500",
                                               "502_html",
                                               "503",
                                               "redirect",
                                               "error_200",
                                               "empty_object",
                                               "html_200",
                                               "not_json",
                                               "bad_utf8",
                                               "huge",
                                               "wrong_types",
                                               "missing_keys",
                                               "slow_ms",
                                               "drip",
                                               "cut_body",
                                               "reset_body",
                                               "wrong_length",
                                               "close_before_apply",
                                               "reset_before_apply",
                                               "close_before_answer",
                                               "reset_before_answer"};
    return kinds;
}

QJsonObject Quirks::toJson() const
{
    QJsonObject object;
    for (const FlagQuirk &flag : kFlags)
        object.insert(QLatin1StringView(flag.name), this->*flag.value);
    for (const NumberQuirk &number : kNumbers)
        object.insert(QLatin1StringView(number.name), this->*number.value);
    object.insert("rate_limit"_L1, ratePerSecond > 0 ? QJsonValue(QJsonObject{{u"per_second"_s, ratePerSecond},
                                                                              {u"retry_after"_s, rateRetryAfter}})
                                                     : QJsonValue());
    QJsonArray faults;
    for (const FaultRule &rule : m_faults)
        faults.append(demo::toJson(rule));
    object.insert("fail_next"_L1, faults);
    return object;
}

Done Quirks::update(const QJsonObject &values)
{
    Quirks next = *this;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString name = it.key();
        const QJsonValue value = it.value();
        const auto named = [&name](const auto &quirk) { return name == QLatin1StringView(quirk.name); };
        if (const auto flag = std::find_if(kFlags.begin(), kFlags.end(), named); flag != kFlags.end()) {
            if (!value.isBool())
                return wrong(name);
            next.*flag->value = value.toBool();
        } else if (const auto number = std::find_if(kNumbers.begin(), kNumbers.end(), named);
                   number != kNumbers.end()) {
            if (!value.isBool() && !value.isDouble())
                return wrong(name);
            next.*number->value = value.isBool() ? (value.toBool() ? number->whenTrue : 0) : qMax(0, value.toInt());
        } else if (name == "rate_limit"_L1) {
            if (!value.isNull() && !value.isObject() && !value.isDouble())
                return wrong(name);
            next.ratePerSecond = value.isDouble() ? value.toInt() : value.toObject().value("per_second"_L1).toInt();
            next.rateRetryAfter = value.toObject().value("retry_after"_L1).toBool(true);
        } else if (name == "fail_next"_L1) {
            next.m_faults.clear();
            if (value.isObject())
                next.m_faults.push_back(TRY(faultOf(value)));
            const QJsonArray rules = value.toArray();
            for (const QJsonValue &rule : rules)
                next.m_faults.push_back(TRY(faultOf(rule)));
        } else {
            return wrong(name);
        }
    }
    *this = std::move(next);
    return {};
}

std::optional<FaultRule> Quirks::takeFault(const QByteArray &method, const QByteArray &path)
{
    for (auto rule = m_faults.begin(); rule != m_faults.end(); ++rule) {
        if ((!rule->method.isEmpty() && rule->method != method) || !path.startsWith(rule->path))
            continue;
        if (rule->skip > 0) {
            --rule->skip;
            return std::nullopt;
        }
        const FaultRule due = *rule;
        if (--rule->count <= 0)
            m_faults.erase(rule);
        return due;
    }
    return std::nullopt;
}

} // namespace kramar::demo
