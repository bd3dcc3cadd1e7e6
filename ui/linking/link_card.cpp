// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linking/link_card.h"

#include "ui/common/act_dialog.h"
#include "ui/common/futures.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace kramar::ui {

LinkCard::LinkCard(listings::Linking &linking, LinkBoard &board, const PageContext &context)
    : DetailCard(new LinkDetail(linking, context))
    , m_linking(linking)
    , m_board(board)
    , m_detail(static_cast<LinkDetail *>(pane()))
{
    connect(&context.news, &News::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            if (m_wanted && change.kind == ObjectKind::Listing && (change.id == 0 || change.id == *m_wanted))
                return show(m_wanted);
        }
    });
    const auto again = [this] {
        if (m_wanted)
            show(m_wanted);
    };
    connect(&board, &LinkBoard::compared, this, again);
    connect(&board, &LinkBoard::changed, this, again);
    showNothing();
}

void LinkCard::showNothing()
{
    m_detail->clear();
    m_detail->showEmpty(u"link"_s, tr("No listing chosen"), tr("Choose one in the list."));
}

void LinkCard::show(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    m_wanted = id;
    if (!id)
        return showNothing();
    whenDone(this, m_linking.rows({{ListingId(*id), std::nullopt}}),
             [this, mine, id](const Result<QList<listings::LinkRow>> &rows) {
                 if (mine != m_shown)
                     return; // another one is asked for
                 if (!rows)
                     return fail(rows.error());
                 if (rows->isEmpty() || rows->first().listing.product) {
                     m_wanted.reset();
                     showNothing();
                     Q_EMIT gone();
                     return;
                 }
                 const listings::LinkOffer *offer = m_board.offerOf(*id);
                 m_detail->show({rows->first().listing, std::nullopt, offer ? std::optional(*offer) : std::nullopt});
             });
}

std::optional<qint64> LinkCard::shownId() const
{
    return m_detail->line() ? std::optional(m_detail->line()->listing.id.value()) : std::nullopt;
}

void LinkCard::link(const LinkLine &line, ProductId product, const QString &productName)
{
    const listings::Link wanted{line.listing.id, product};
    whenDone(this, m_linking.link({wanted}),
             [this, wanted, name = line.listing.shownName, productName](const Result<ActId> &act) {
                 if (!act)
                     return fail(act.error());
                 Q_EMIT wellAgain();
                 m_board.takeLinks({wanted});
                 if (*act != ActId())
                     keep(*act, {tr("“%1” is linked with “%2”").arg(name, productName),
                                 tr("Taken back: “%1” is not linked any more").arg(name)});
             });
}

void LinkCard::linkAll(const QList<listings::Link> &links)
{
    whenDone(this, m_linking.link(links), [this, links](const Result<ActId> &act) {
        if (!act)
            return fail(act.error());
        Q_EMIT wellAgain();
        m_board.takeLinks(links);
        if (*act != ActId())
            keep(*act, {tr("%n listing(s) linked", nullptr, static_cast<int>(links.size())),
                        tr("Taken back: %n listing(s) not linked any more", nullptr, static_cast<int>(links.size()))});
    });
}

void LinkCard::create(const LinkLine &line)
{
    QList<listings::LinkProduct> alike;
    if (shownId() == line.listing.id.value() && !m_detail->isAsking())
        alike = m_detail->lookAlikes();
    else if (line.product)
        alike = {*line.product};
    if (alike.isEmpty())
        return make(line);
    auto *dialog = new ActDialog(tr("Create a product"),
                                 tr("Create “%1” though there are products like it?").arg(line.listing.shownName),
                                 m_detail->window());
    for (const listings::LinkProduct &product : alike)
        dialog->addText(product.name + u"\n"_s + productWords(product));
    dialog->addVerb(tr("Create a new one"), ButtonKind::Primary, [this, line] {
        make(line);
        return true;
    });
    dialog->addWayOut(tr("Look again"));
    dialog->open();
}

void LinkCard::make(const LinkLine &line)
{
    whenDone(this, m_linking.createProducts({line.listing.id.value()}),
             [this, name = line.listing.shownName](const Result<listings::Linking::Made> &made) {
                 if (!made)
                     return fail(made.error());
                 if (made->refused)
                     return fail(*made->refused);
                 Q_EMIT wellAgain();
                 if (made->act != ActId())
                     keep(made->act, {tr("The product “%1” is made and linked").arg(name),
                                      tr("Taken back: the product “%1” is not there any more").arg(name)});
             });
}

void LinkCard::leaveAside(const QList<qint64> &listings, bool aside)
{
    whenDone(this, m_linking.leaveAside(listings, aside), [this, listings, aside](const Done &done) {
        if (!done)
            return fail(done.error());
        Q_EMIT wellAgain();
        const auto count = static_cast<int>(listings.size());
        const auto set = [&linking = m_linking, card = QPointer(this), listings](bool to) {
            return [&linking, card, listings, to] {
                return mapped(linking.leaveAside(listings, to),
                              [card, listings, to](const Done &answer) -> Result<QStringList> {
                                  TRY_DONE(answer);
                                  if (card)
                                      card->takeAside(listings, to);
                                  return QStringList();
                              });
            };
        };
        kept(aside ? Told(tr("%n listing(s) skipped", nullptr, count),
                          tr("Taken back: %n listing(s) not skipped any more", nullptr, count))
                   : Told(tr("%n listing(s) taken back", nullptr, count),
                          tr("Taken back: %n listing(s) skipped again", nullptr, count)),
             set(!aside), set(aside));
        takeAside(listings, aside);
    });
}

void LinkCard::takeAside(const QList<qint64> &listings, bool aside)
{
    m_board.setLeftAside(listings, aside);
    Q_EMIT asideChanged();
}

void LinkCard::keep(ActId act, const Told &words)
{
    // What is sure is so among what is linked: that is another matter then.
    const auto left = [card = QPointer(this)](const Result<QList<ListingId>> &refused) {
        if (card)
            card->m_board.compare();
        return numbersOf(refused);
    };
    kept(
        words, [&linking = m_linking, act, left] { return mapped(linking.undo(act), left); },
        [&linking = m_linking, act, left] { return mapped(linking.redo(act), left); });
}

void LinkCard::retranslate()
{
    if (!m_detail->line())
        showNothing();
}

} // namespace kramar::ui
