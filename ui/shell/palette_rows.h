// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/typed_text.h"
#include "ui/shell/command_place.h"
#include "ui/shell/habits.h"
#include "ui/shell/palette_source.h"

#include <QAbstractListModel>

namespace kramar::ui {

// A line of the palette: a heading, or something to choose.
struct PaletteRow {
    bool heading = false;
    QString text;
    QString note{};
    QString key{};    // in few letters
    QString reason{}; // why it cannot be done now
    QString icon{};
    QIcon picture{}; // where there is no icon's name
    QList<Span> spans{};
    QString name{}; // of a command: what is remembered
    std::function<void()> act{};
    std::function<void()> actApart{}; // the same in a window of its own; none: it has none
    int score = 0;

    bool canRun() const { return !heading && act && reason.isEmpty(); }
    QString spoken() const;
};

// What was typed: "> words" commands only, "# 123" numbers and waybills only.
struct PaletteQuery {
    enum class Scope { Everything, Commands, Numbers };
    explicit PaletteQuery(const QString &typed);
    Scope scope = Scope::Everything;
    QString text;
};

// The commands that fit, in their sections, the better ones first. go: shows the page of that key.
QList<PaletteRow> commandRows(const QList<CommandPlace> &places, const PaletteQuery &query, const Habits &habits,
                              const std::function<void(const QString &key)> &go);
// What a source answered, below its heading.
QList<PaletteRow> hitRows(const PaletteSource &source, const QList<PaletteHit> &hits, const PaletteQuery &query);

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(const QList<PaletteRow> &rows);
    const QList<PaletteRow> &rows() const { return m_rows; }
    int best() const; // the row that Enter means; -1: none
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<PaletteRow> m_rows;
};

} // namespace kramar::ui
