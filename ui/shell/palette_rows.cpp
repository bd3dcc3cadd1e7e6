// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_rows.h"

#include "ui/common/buttons.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int sectionRows = 6;
constexpr int oftenUsed = 5;
constexpr int perUse = 6, habitAtMost = 30; // what a habit adds to how well it fits
constexpr int impossible = 1000;            // below everything that can be done

struct Palette {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::Palette)
};

QString nameOf(const CommandPlace &place, const Command *command)
{
    return (place.key.isEmpty() ? u"window"_s : place.key.section(u':', 0, 0)) + u'.' + command->objectName();
}

struct Section {
    QString title;
    QList<PaletteRow> rows{};
};

PaletteRow rowOf(const CommandPlace &place, Command *command, const std::function<void(const QString &)> &go)
{
    PaletteRow row{.text = command->text(), .note = command->note()};
    row.key = keyWords(command->shortcut());
    row.icon = command->iconName();
    row.picture = command->icon();
    row.name = nameOf(place, command);
    row.reason = command->reason();
    // A saved filter of another page leads there first.
    const bool elsewhere = command->kind() == Command::Kind::Filter && !place.here;
    if (command->kind() == Command::Kind::Filter)
        row.text = Palette::tr("%1: %2", "a section, and a saved filter of it").arg(place.title, row.text);
    if (elsewhere)
        row.key.clear();
    row.act = [command = QPointer<Command>(command), go, elsewhere, page = place.key] {
        if (elsewhere)
            go(page);
        if (command)
            command->trigger();
    };
    return row;
}

QList<PaletteRow> joined(QList<Section> sections, qsizetype most)
{
    QList<PaletteRow> rows;
    for (Section &section : sections) {
        std::stable_sort(section.rows.begin(), section.rows.end(),
                         [](const PaletteRow &a, const PaletteRow &b) { return a.score > b.score; });
        if (section.rows.isEmpty())
            continue;
        rows.append({.heading = true, .text = section.title});
        rows += section.rows.mid(0, most);
    }
    return rows;
}

// Nothing typed yet: what fits the chosen rows, what one usually does, where one can go.
QList<PaletteRow> usualRows(QList<Section> sections, const Habits &habits)
{
    QList<PaletteRow> often;
    for (Section &section : sections) {
        section.rows.removeIf([](const PaletteRow &row) { return !row.canRun(); });
        for (PaletteRow &row : section.rows)
            row.score = 0; // in their order; Enter means the first
    }
    for (const QString &name : habits.most(oftenUsed)) {
        for (qsizetype i = 1; i < sections.size(); ++i) {
            for (const PaletteRow &row : std::as_const(sections[i].rows)) {
                if (row.name == name)
                    often.append(row);
            }
            sections[i].rows.removeIf([&name](const PaletteRow &row) { return row.name == name; });
        }
    }
    sections[2].rows.removeIf([](const PaletteRow &row) { return row.name.contains(u".filter_"); });
    return joined({sections[0], {Palette::tr("Often used"), often}, sections[2], sections[1]}, sectionRows * 2);
}

} // namespace

QString PaletteRow::spoken() const
{
    QStringList parts{text};
    for (const QString &part : {note, reason, key}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u", "_s);
}

PaletteQuery::PaletteQuery(const QString &typed)
    : text(typed.trimmed())
{
    if (text.startsWith(u'>'))
        scope = Scope::Commands;
    else if (text.startsWith(u'#') || text.startsWith(u'№')) // the same key, and as numbers are written
        scope = Scope::Numbers;
    if (scope != Scope::Everything)
        text = text.mid(1).trimmed();
}

QList<PaletteRow> commandRows(const QList<CommandPlace> &places, const PaletteQuery &query, const Habits &habits,
                              const std::function<void(const QString &key)> &go)
{
    using Kind = Command::Kind;
    if (query.scope == PaletteQuery::Scope::Numbers)
        return {};
    Section chosen{Palette::tr("For what is chosen")};
    Section commands{Palette::tr("Commands")};
    Section ways{Palette::tr("Go to")};
    for (const CommandPlace &place : places) {
        for (Command *command : place.commands) {
            const Kind kind = command->kind();
            if ((!place.here && kind != Kind::Filter) || command->objectName() == u"palette")
                continue;
            if (query.scope == PaletteQuery::Scope::Commands && (kind == Kind::Filter || kind == Kind::Place))
                continue; // a way, nothing that is done
            PaletteRow row = rowOf(place, command, go);
            const auto match = matchWords(row.text, query.text);
            if (!match)
                continue;
            row.spans = match->spans;
            row.score = match->score + std::min(habitAtMost, perUse * habits.uses(row.name)) -
                        (row.reason.isEmpty() ? 0 : impossible);
            (kind == Kind::Row                             ? chosen
             : kind == Kind::Place || kind == Kind::Filter ? ways
                                                           : commands)
                .rows.append(row);
        }
    }
    const QList<Section> sections{chosen, commands, ways};
    if (query.text.isEmpty() && query.scope == PaletteQuery::Scope::Everything)
        return usualRows(sections, habits);
    return joined(sections,
                  query.scope == PaletteQuery::Scope::Commands ? std::numeric_limits<qsizetype>::max() : sectionRows);
}

QList<PaletteRow> hitRows(const PaletteSource &source, const QList<PaletteHit> &hits, const PaletteQuery &query)
{
    if (hits.isEmpty())
        return {};
    QList<PaletteRow> rows{{.heading = true, .text = source.title()}};
    for (const PaletteHit &hit : hits) {
        PaletteRow row{.text = hit.title, .note = hit.note};
        row.icon = source.icon;
        if (const auto match = matchWords(hit.title, query.text))
            row.spans = match->spans;
        row.act = [open = source.open, id = hit.id] { open(id); };
        if (source.openApart)
            row.actApart = [open = source.openApart, id = hit.id] { open(id); };
        row.score = -1; // after a command that fits
        rows.append(row);
    }
    return rows;
}

void PaletteModel::setRows(const QList<PaletteRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PaletteModel::best() const
{
    qsizetype best = -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].canRun() && (best < 0 || m_rows[i].score > m_rows[best].score))
            best = i;
    }
    return static_cast<int>(best);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.text;
    if (role == Qt::AccessibleTextRole)
        return row.spoken();
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).heading)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace kramar::ui
