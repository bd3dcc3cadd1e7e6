// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace kramar::bench {

// Milliseconds of the steady clock; the demo shop's request log counts on the same one.
double nowMs();
// Processor time of this process, all threads: what others do on the machine moves it little.
double processorMs();
double median(QList<double> values);

// One line of the report.
struct Figure {
    QString name;
    QList<double> runs{}; // each run's value; the median is told
    QString unit = QStringLiteral("ms");
    std::optional<double> aim{};
    bool aimIsLeast = false; // the aim is "at least" (a ratio), not "at most"
    QString note{};

    double value() const { return median(runs); }
    std::optional<bool> met() const;
};

class Figures
{
public:
    // Also told on stderr as it comes: a whole run takes minutes.
    void add(const Figure &figure);
    QString table() const;
    QJsonObject toJson() const;
    bool allMet() const;
    // Prints the table, writes the JSON where it is asked for ("": nowhere); the exit code of the program.
    int conclude(const QString &jsonFile) const;

private:
    QList<Figure> m_figures;
};

} // namespace kramar::bench
