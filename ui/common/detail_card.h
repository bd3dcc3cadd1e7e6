// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/common/banner.h"
#include "ui/common/command.h"
#include "ui/common/detail_pane.h"

#include <QFuture>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace kramar::ui {

// What an undo could not take back, by its numbers: what a DetailCard's way answers.
template <class I>
Result<QStringList> numbersOf(const Result<QList<I>> &left)
{
    if (!left)
        return left.error();
    QStringList numbers;
    for (const I id : *left)
        numbers.append(QString::number(id.value()));
    return numbers;
}

// One object as it is shown and worked on: its pane, and what is read and done behind it. The same beside the list,
// where it follows the row (ListPage::setCard), and in a window of the object's own (DetailWindow); each has its own
// card, and both follow the books. What was done and what went wrong goes out as signals: the place has a foot and a
// banner for them. Belongs to its pane. GUI thread.
class DetailCard : public QObject
{
    Q_OBJECT

public:
    // What was done, as it is told; and how it is told that it was taken back, as whole sentences: who reads the
    // second one has to see that it stands no more.
    struct Told {
        Told(const QString &now, const QString &before)
            : done(now)
            , back(before)
        {
        }
        QString done, back;
    };

    // pane: goes to whoever shows it.
    explicit DetailCard(DetailPane *pane);

    DetailPane *pane() const { return m_pane; }
    virtual void show(std::optional<qint64> id) = 0;   // nullopt: says that nothing is chosen
    virtual std::optional<qint64> shownId() const = 0; // what the pane has now
    virtual bool hasUnsaved() const { return false; }  // something typed that is not in the books
    virtual void save();                               // what is typed; saveEnded() answers
    // What can be done with the object in a window of its own, with the keys of the page.
    virtual QList<Command::Spec> acts() { return {}; }

    // What was done here and can be taken back, the newest first; what was taken back and can be done again. A step
    // that is refused for now stays.
    bool canUndo() const { return !m_done.isEmpty(); }
    bool canRedo() const { return !m_undone.isEmpty(); }
    void undo();
    void redo();
    // Another card of the kind goes: what was done there is taken back from here, and what is under way there is told
    // here. offer: as if done just now.
    void takeOver(DetailCard &other, bool offer);

Q_SIGNALS:
    void done(const QString &words);      // undo() takes it back
    void takenBack(const QString &words); // and that is on its way to Prom: redo() calls it off
    void undoBegan();                     // what offers it goes
    void told(const QString &words);
    void troubled(const kramar::ui::PageBanner &banner);
    void wellAgain();         // what was troubled last is over
    void saveEnded(bool all); // all that was typed is in the books
    void gone();              // the object is not in the books any more

protected:
    // Answers what it could not. It may be asked after the card is gone: it stands on facades alone.
    using Way = std::function<QFuture<Result<QStringList>>()>;
    // It is done. `correction` is asked when it was taken back: what to say where Prom had it already, so that taking
    // it back is a change like any other; "" where nobody outside heard of it.
    void kept(const Told &words, const Way &back, const Way &again, const std::function<QString()> &correction = {});
    void fail(const Error &error);
    virtual void retranslate() {}
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Step {
        quint64 number = 0; // of all that is done in this program
        Told words;
        Way back, again;
        std::function<QString()> correction;
    };
    // A step that is being taken back, or done again.
    struct UnderWay {
        Step step;
        bool back = false;
        QFuture<Result<QStringList>> answer;
    };
    void follow(const UnderWay &what);
    void takeAnswer(const UnderWay &what, const Result<QStringList> &left);
    static void put(QList<Step> &steps, const Step &step);
    void stays(QList<Step> &steps, const Step &step, const Error &error);

    DetailPane *m_pane;
    QList<Step> m_done;   // the newest last
    QList<Step> m_undone; // what is done again first last
    QList<UnderWay> m_underWay;
};

} // namespace kramar::ui
