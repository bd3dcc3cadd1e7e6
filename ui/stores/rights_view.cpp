// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/rights_view.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

using exchange::RightCheck;
using Verdict = RightCheck::Verdict;

struct RightsWords {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::RightsWords)
};

// A right of the cabinet and the areas that it opens.
struct CabinetRight {
    QString icon;
    QList<RightCheck::Area> areas;
    bool written = false; // wanted for writing too
    bool needed = false;  // nothing goes without it
};

const QList<CabinetRight> &cabinetRights()
{
    using Area = RightCheck::Area;
    static const QList<CabinetRight> rights{{u"orders"_s, {Area::Orders}, true, true},
                                            {u"products"_s, {Area::Products, Area::Groups}, true, true},
                                            {u"people"_s, {Area::Clients}, false, false},
                                            {u"settings"_s, {Area::Settings}, false, false}};
    return rights;
}

QString titleOf(const CabinetRight &right)
{
    switch (right.areas.first()) {
    case RightCheck::Area::Orders:
        return RightsWords::tr("Orders and notifications");
    case RightCheck::Area::Products:
    case RightCheck::Area::Groups:
        return RightsWords::tr("Products and groups");
    case RightCheck::Area::Clients:
        return RightsWords::tr("Clients");
    case RightCheck::Area::Settings:
        return RightsWords::tr("Settings");
    }
    return {};
}

// The worst answer of the areas, of good ones the slowest; nullopt: none was asked.
std::optional<RightCheck> worst(const CabinetRight &right, const QList<RightCheck> &checks)
{
    std::optional<RightCheck> found;
    for (const RightCheck &check : checks) {
        if (!right.areas.contains(check.area))
            continue;
        const bool good = found && found->verdict == Verdict::Ok;
        const bool worse = good && (check.verdict != Verdict::Ok || check.tookMs > found->tookMs);
        if (!found || worse)
            found = check;
    }
    return found;
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return RightsWords::tr("there", "a right of the token");
    case Verdict::Missing:
        return RightsWords::tr("no right");
    case Verdict::WrongToken:
        return RightsWords::tr("token refused");
    case Verdict::OutOfReach:
        return RightsWords::tr("no answer");
    case Verdict::Unreadable:
        return RightsWords::tr("answer not understood");
    }
    return {};
}

QString answerWord(const RightCheck &check)
{
    if (check.error && check.error->httpStatus > 0)
        return RightsWords::tr("code %1").arg(check.error->httpStatus);
    if (check.verdict != Verdict::Ok)
        return {};
    const qint64 tenths = std::max<qint64>(1, (check.tookMs + 50) / 100); // it was never there at once
    return RightsWords::tr("%1 s", "how long Prom took to answer")
        .arg(words::formatQuantity(Quantity::ofThousandths(100 * tenths)));
}

} // namespace

RightsJudgement judge(const QList<RightCheck> &checks)
{
    RightsJudgement judged{.tried = !checks.isEmpty(), .enough = !checks.isEmpty()};
    judged.without = exchange::actionsWithout(checks);
    for (const CabinetRight &right : cabinetRights()) {
        const auto check = worst(right, checks);
        const Verdict verdict = check ? check->verdict : Verdict::OutOfReach;
        if (verdict == Verdict::Ok)
            continue;
        judged.refused = judged.refused || verdict == Verdict::WrongToken;
        judged.tried = judged.tried && verdict != Verdict::OutOfReach && verdict != Verdict::Unreadable;
        if (verdict == Verdict::Missing)
            judged.missing.append(titleOf(right));
        if (verdict != Verdict::Missing || right.needed)
            judged.enough = false;
    }
    return judged;
}

// Painted like the tables of the program; a row says all of it to a screen reader.
class RightsView::Table : public QWidget
{
public:
    explicit Table(QWidget *parent)
        : QWidget(parent)
    {
        setObjectName(u"rightsTable"_s);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {std::max(560, wantedWidth()), headerHeight() + static_cast<int>(cabinetRights().size()) * rowHeight()};
    }
    QSize minimumSizeHint() const override { return {wantedWidth(), sizeHint().height()}; }
    void show(const QList<RightCheck> &checks, bool busy)
    {
        m_checks = checks;
        m_busy = busy;
        updateGeometry(); // an answer in more words wants more room
        QStringList said;
        for (const CabinetRight &right : cabinetRights()) {
            const Reading shown = reading(right);
            said.append(titleOf(right) + u": "_s + shown.word +
                        (shown.answer.isEmpty() ? QString() : u", "_s + shown.answer));
        }
        setAccessibleName(RightsWords::tr("Rights of the token"));
        setAccessibleDescription(said.join(u"; "_s));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        QPainter painter(this);
        drawBox(&painter, rect(), t.base, t.strongLine, metrics::boxRadius);
        painter.setClipRect(rect().adjusted(1, 1, -1, -1));
        painter.fillRect(QRect(1, 1, width() - 2, headerHeight() - 1), t.alt);
        const Columns at = columns();
        const auto head = [&](int x, int right, const QString &words, Qt::Alignment alignment = Qt::AlignLeft) {
            drawText(&painter, QRect(x, 0, right - x, headerHeight()), words, t.text2, alignment);
        };
        head(at.title, at.reading, RightsWords::tr("Section of the token"));
        head(at.reading, at.writing, RightsWords::tr("Reading"));
        head(at.writing, at.answer, RightsWords::tr("Writing"));
        head(at.answer, width() - 12, RightsWords::tr("Answer"), Qt::AlignRight);
        int y = headerHeight();
        for (const CabinetRight &right : cabinetRights()) {
            paintRow(&painter, QRect(0, y, width(), rowHeight()), right);
            y += rowHeight();
        }
    }

private:
    struct Columns {
        int title, reading, writing, answer;
    };
    struct Reading {
        QString word, icon, answer{};
        Tone tone = Tone::Muted;
        bool bad = false;
    };
    static int headerHeight() { return metrics::headerHeight; }
    int rowHeight() const { return std::max(38, 2 * fontMetrics().height() + 4); }
    struct Widths {
        int title, reads, writes, answer;
        int sum() const { return left + title + reads + writes + answer + 2 * between; }
        static constexpr int left = 44;
        static constexpr int between = 12;
    };
    int wantedWidth() const { return widths().sum(); }
    // What their words want.
    Widths widths() const
    {
        const QFontMetrics plain(font());
        const QFontMetrics bold(strong(font()));
        const QFontMetrics small(fontOf(TypeStep::Small));
        int title = plain.horizontalAdvance(RightsWords::tr("Section of the token"));
        // It does not grow when the answers come.
        int reads = std::max(plain.horizontalAdvance(RightsWords::tr("Reading")),
                             22 + plain.horizontalAdvance(RightsWords::tr("asking Prom…")));
        for (const CabinetRight &right : cabinetRights()) {
            title = std::max({title, bold.horizontalAdvance(titleOf(right)),
                              small.horizontalAdvance(RightsWords::tr("needed: read and write"))});
            reads = std::max(reads, 22 + plain.horizontalAdvance(reading(right).word));
        }
        const int writes = 22 + std::max(plain.horizontalAdvance(RightsWords::tr("the first change shows")),
                                         plain.horizontalAdvance(RightsWords::tr("not needed")));
        const int answer = std::max(84, plain.horizontalAdvance(RightsWords::tr("Answer")) + 24);
        return {title, reads + 8, writes + 4, answer};
    }
    // What is left over is shared: nothing is cut beside an empty place.
    Columns columns() const
    {
        const Widths wants = widths();
        const int over = std::max(0, width() - wants.sum());
        const int readsAt = Widths::left + wants.title + Widths::between + over / 3;
        return {Widths::left, readsAt, readsAt + wants.reads + Widths::between + over / 3, width() - wants.answer};
    }
    Reading reading(const CabinetRight &right) const
    {
        if (m_busy)
            return {.word = RightsWords::tr("asking Prom…"), .icon = u"waiting"_s};
        const auto check = worst(right, m_checks);
        if (!check)
            return {.word = RightsWords::tr("not tried yet"), .icon = u"circle"_s};
        const bool ok = check->verdict == Verdict::Ok;
        return {.word = verdictWord(check->verdict),
                .icon = ok ? u"check_circle"_s : u"error"_s,
                .answer = answerWord(*check),
                .tone = ok ? Tone::Ok : Tone::Bad,
                .bad = !ok};
    }
    void paintRow(QPainter *painter, const QRect &row, const CabinetRight &right) const
    {
        const Tokens &t = tokens();
        const Reading reads = reading(right);
        const Columns at = columns();
        if (reads.bad)
            painter->fillRect(row.adjusted(1, 0, -1, -1), t.chip(ChipTone::Red).fill);
        drawTopLine(painter, row, t.line);
        Icons::paint(painter, QRectF(14, row.center().y() - 8, 16, 16), right.icon,
                     reads.bad ? t.chip(ChipTone::Red).text : t.text2);
        const QRect upper(at.title, row.y() + 2, at.reading - at.title - 8, row.height() / 2 - 1);
        painter->setFont(strong(font()));
        drawText(painter, upper, titleOf(right), t.text);
        painter->setFont(fontOf(TypeStep::Small));
        drawText(painter, upper.translated(0, row.height() / 2 - 2),
                 right.written ? RightsWords::tr("needed: read and write") : RightsWords::tr("needed: read"),
                 reads.bad ? t.chip(ChipTone::Red).text : t.muted);
        painter->setFont(font());
        const QColor ink = reads.bad ? t.chip(ChipTone::Red).text : t.tone(reads.tone);
        Icons::paint(painter, QRectF(at.reading, row.center().y() - 8, 16, 16), reads.icon, ink,
                     reads.tone != Tone::Muted);
        drawText(painter, QRect(at.reading + 22, row.y(), at.writing - at.reading - 28, row.height()), reads.word, ink);
        QRect writing(at.writing, row.y(), at.answer - at.writing - 4, row.height());
        if (right.written) {
            Icons::paint(painter, QRectF(at.writing, row.center().y() - 8, 16, 16), u"question"_s,
                         reads.bad ? ink : t.text2);
            writing.setLeft(writing.left() + 22);
        }
        drawText(painter, writing,
                 right.written ? RightsWords::tr("the first change shows") : RightsWords::tr("not needed"),
                 reads.bad ? ink : t.text2);
        drawText(painter, QRect(at.answer, row.y(), width() - 12 - at.answer, row.height()), reads.answer,
                 reads.bad ? ink : t.text2, Qt::AlignRight);
    }

    QList<RightCheck> m_checks;
    bool m_busy = false;
};

RightsView::RightsView(QWidget *parent)
    : QWidget(parent)
    , m_table(new Table(this))
    , m_trouble(new Banner(this))
    , m_note(new Banner(this))
{
    m_trouble->setTall(true);
    m_trouble->setObjectName(u"rightsTrouble"_s);
    m_trouble->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_table);
    column->addWidget(m_trouble);
    column->addWidget(m_note);
    retranslate();
}

void RightsView::showBusy()
{
    m_busy = true;
    m_checks.clear();
    m_judgement = {};
    retranslate();
}

void RightsView::showChecks(const QList<RightCheck> &checks)
{
    m_busy = false;
    m_checks = checks;
    m_judgement = judge(checks);
    retranslate();
}

// One thing at a time, the worst first.
void RightsView::explain()
{
    m_trouble->setVisible(!m_busy && !m_checks.isEmpty() && (!m_judgement.enough || !m_judgement.missing.isEmpty()));
    if (!m_trouble->isVisibleTo(this))
        return;
    if (m_judgement.refused) {
        m_trouble->setWords(Banner::Kind::Error, tr("Prom does not accept this token."),
                            tr("It was copied in part, has ended, or belongs to another shop. Paste it whole, or "
                               "create a new one in the cabinet."));
        return;
    }
    if (!m_judgement.tried) {
        QString why;
        for (const RightCheck &check : std::as_const(m_checks)) {
            if (check.error && check.verdict != Verdict::Missing && why.isEmpty())
                why = words::sentenceFor(*check.error).what;
        }
        m_trouble->setWords(Banner::Kind::Error, tr("The token could not be tried."),
                            tr("%1 Check the connection and try once more; nothing was saved yet.").arg(why).trimmed());
        return;
    }
    const QString missing = m_judgement.missing.join(tr("”, “", "between rights"));
    const QString remedy = tr("In the Prom cabinet: Settings → API token management. Give the token this right, or "
                              "create a new one, and check once more.");
    if (!m_judgement.enough)
        m_trouble->setWords(Banner::Kind::Error, tr("The token has no right “%1”.").arg(missing),
                            tr("Without it a store cannot be run.") + u' ' + remedy);
    else
        m_trouble->setWords(Banner::Kind::Warning, tr("The token has no right “%1”.").arg(missing),
                            tr("The store works, this part is not read and its action is off.") + u' ' + remedy);
}

void RightsView::retranslate()
{
    m_table->show(m_checks, m_busy);
    m_note->setWords(Banner::Kind::Info, {},
                     tr("A right to write cannot be tried without changing something on Prom. If it is missing, the "
                        "first change shows it: Kramar pauses the store and the queue is kept."));
    explain();
}

void RightsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui
