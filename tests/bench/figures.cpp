// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QFile>
#include <QJsonDocument>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <chrono>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

QString numberText(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

// Others at work on the same processors are the noise of every figure here.
QString loadAverage()
{
    QFile file(u"/proc/loadavg"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).section(u' ', 0, 2) : QString();
}

QString line(const Figure &figure)
{
    const auto [least, most] = std::minmax_element(figure.runs.cbegin(), figure.runs.cend());
    const QString aim = figure.aim ? (figure.aimIsLeast ? u"≥ "_s : u"< "_s) + QString::number(*figure.aim) : QString();
    const QString met = figure.met() ? (*figure.met() ? u"yes"_s : u"NO"_s) : QString();
    return u"%1 %2 %3 %4 %5 %6  %7"_s.arg(figure.name, -62)
        .arg(numberText(figure.value()), 9)
        .arg(figure.unit, -9)
        .arg(numberText(*least) + u" – "_s + numberText(*most), 19)
        .arg(aim, 8)
        .arg(met, 4)
        .arg(figure.note);
}

} // namespace

double nowMs()
{
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

double processorMs()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::optional<bool> Figure::met() const
{
    if (!aim)
        return std::nullopt;
    return aimIsLeast ? value() >= *aim : value() < *aim;
}

void Figures::add(const Figure &figure)
{
    m_figures.append(figure);
    QTextStream(stderr) << line(figure) << Qt::endl;
}

QString Figures::table() const
{
    QString table = u"%1 %2 %3 %4 %5 %6\n"_s.arg(u"figure"_s, -62)
                        .arg(u"median"_s, 9)
                        .arg(u"unit"_s, -9)
                        .arg(u"least – most"_s, 19)
                        .arg(u"aim"_s, 8)
                        .arg(u"met"_s, 4);
    for (const Figure &figure : m_figures)
        table += line(figure) + u'\n';
    return table +
           u"load average at the end: %1; %2 processors\n"_s.arg(loadAverage()).arg(QThread::idealThreadCount());
}

QJsonObject Figures::toJson() const
{
    QJsonArray figures;
    for (const Figure &figure : m_figures) {
        QJsonArray runs;
        for (const double run : figure.runs)
            runs.append(run);
        QJsonObject object{
            {u"name"_s, figure.name}, {u"unit"_s, figure.unit}, {u"median"_s, figure.value()}, {u"runs"_s, runs}};
        if (figure.aim)
            object.insert(figure.aimIsLeast ? u"at_least"_s : u"below"_s, *figure.aim);
        if (const auto met = figure.met())
            object.insert(u"met"_s, *met);
        if (!figure.note.isEmpty())
            object.insert(u"note"_s, figure.note);
        figures.append(object);
    }
    return {{u"processors"_s, QThread::idealThreadCount()},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"load_average"_s, loadAverage()},
            {u"figures"_s, figures}};
}

bool Figures::allMet() const
{
    return std::all_of(m_figures.cbegin(), m_figures.cend(),
                       [](const Figure &figure) { return figure.met().value_or(true); });
}

int Figures::conclude(const QString &jsonFile) const
{
    QTextStream(stdout) << table();
    if (!jsonFile.isEmpty()) {
        QFile file(jsonFile);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(toJson()).toJson()) < 0) {
            QTextStream(stderr) << u"%1: %2\n"_s.arg(file.fileName(), file.errorString());
            return 2;
        }
    }
    return allMet() ? 0 : 1;
}

} // namespace kramar::bench
