// SPDX-License-Identifier: GPL-3.0-or-later
// ListingForm: its editors, and what each of them speaks.
#include "listings/fields.h"
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/products/discount_edit.h"
#include "ui/products/listing_form.h"
#include "ui/products/listing_words.h"
#include "ui/products/steps_edit.h"
#include "words/format.h"
#include "words/titles.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace field = kramar::listing_field;

namespace kramar::ui {

namespace {

constexpr int belowMessage = 2;                    // the room of a field's message parts it from the next one
constexpr int fieldDigits = 20, threeFields = 460; // so much a field wants, and px for three of them in the usual pane

} // namespace

void ListingForm::makeSections(DetailPane &pane)
{
    m_entries.reserve(static_cast<size_t>(listingFields().size()));
    pane.addTab(listing_tab::prices, [] { return ListingForm::tr("Prices"); });
    m_pricesSection = pane.addSection({});
    m_pricesSection->addWidget(addSteps());

    pane.addTab(listing_tab::prom, [] { return ListingForm::tr("Prom.ua"); });
    QVBoxLayout *texts = pane.addSection({});
    texts->setSpacing(belowMessage);
    texts->addWidget(addLine(field::nameUk, new QLineEdit(&pane)));
    texts->addWidget(addLine(field::name, new QLineEdit(&pane)));
    // Three beside each other, or two where a large font leaves no room for three.
    const int columns = 3 * pane.fontMetrics().horizontalAdvance(u"0"_s.repeated(fieldDigits)) < threeFields ? 3 : 2;
    auto *terms = new QGridLayout;
    terms->setHorizontalSpacing(12);
    terms->setVerticalSpacing(belowMessage);
    for (int column = 0; column < columns; ++column)
        terms->setColumnStretch(column, 1);
    const auto put = [terms, columns](Field *made) {
        terms->addWidget(made, terms->count() / columns, terms->count() % columns, Qt::AlignTop);
    };
    put(addChoice(field::status, {QString(listing_status::onDisplay), QString(listing_status::notOnDisplay),
                                  QString(listing_status::draft)}));
    put(addChoice(field::presence, {QString(presence::available), QString(presence::notAvailable),
                                    QString(presence::order), QString(presence::waiting)}));
    put(addLine(field::quantity, new QLineEdit(&pane)));
    put(addMoney(field::price, new MoneyEdit(Currency::uah(), &pane)));
    put(addMoney(field::oldPrice, new MoneyEdit(Currency::uah(), &pane)));
    put(addChoice(field::inStock, {u"true"_s, u"false"_s}));
    texts->addLayout(terms);
    texts->addWidget(addDiscount());
    texts->addWidget(m_page, 0, Qt::AlignRight);

    QVBoxLayout *keywords = pane.addSection(u" "_s, &m_keywordsTitle);
    keywords->setSpacing(belowMessage);
    constexpr int keywordsHeight = 58;
    constexpr int descriptionHeight = 150;
    keywords->addWidget(addText(field::keywordsUk, keywordsHeight));
    keywords->addWidget(addText(field::keywords, keywordsHeight));
    keywords->addWidget(addText(field::descriptionUk, descriptionHeight));
    keywords->addWidget(addText(field::description, descriptionHeight));
}

Field *ListingForm::add(QLatin1StringView key, QWidget *editor, std::function<QString()> text,
                        std::function<void(const std::optional<QString> &)> setValue)
{
    auto *made = new Field(u" "_s, editor);
    editor->setObjectName(QString(key));
    Entry entry;
    entry.key = key;
    entry.field = made;
    entry.editor = editor;
    entry.text = std::move(text);
    entry.setValue = std::move(setValue);
    m_entries.push_back(std::move(entry));
    connect(made, &Field::restoreRequested, this, [this, key] {
        Entry &wanted = *find(key);
        wanted.setValue(onProm(wanted));
        whenEdited(key);
    });
    connect(made, &Field::lockLinkClicked, this, [this, key] {
        Entry &wanted = *find(key);
        if (const auto list = key == field::price ? m_listing->priceListed : m_listing->stepsListed;
            list && (key == field::price || key == field::prices))
            return Q_EMIT listWanted(*list, *m_listing->product);
        wanted.writeAnyway = true;
        lock(wanted);
        say(wanted);
        wanted.editor->setFocus(Qt::OtherFocusReason);
    });
    return made;
}

Field *ListingForm::addLine(QLatin1StringView key, QLineEdit *edit)
{
    connect(edit, &QLineEdit::textEdited, this, [this, key] { whenEdited(key); });
    return add(
        key, edit, [edit] { return edit->text(); },
        [edit, key](const std::optional<QString> &value) {
            const auto quantity = key == field::quantity && value ? Quantity::parse(*value) : Result<Quantity>(Error());
            edit->setText(quantity ? words::formatQuantity(*quantity) : value.value_or(QString()));
            edit->setCursorPosition(0);
        });
}

Field *ListingForm::addMoney(QLatin1StringView key, MoneyEdit *edit)
{
    connect(edit, &MoneyEdit::moneyEdited, this, [this, key] { whenEdited(key); });
    return add(
        key, edit, [edit] { return edit->text(); },
        [this, edit](const std::optional<QString> &value) {
            edit->setCurrency(m_listing->currency);
            const auto money = value ? Money::parse(*value, m_listing->currency) : Result<Money>(Error());
            edit->setMoney(money ? std::optional(*money) : std::nullopt);
        });
}

Field *ListingForm::addText(QLatin1StringView key, int height)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(height);
    // textChanged also tells of what we set ourselves; that is what check() finds equal.
    connect(edit, &QPlainTextEdit::textChanged, this, [this, key, edit] {
        if (edit->document()->isModified())
            whenEdited(key);
    });
    return add(
        key, edit, [edit] { return edit->toPlainText(); },
        [edit](const std::optional<QString> &value) { edit->setPlainText(value.value_or(QString())); });
}

Field *ListingForm::addChoice(QLatin1StringView key, const QStringList &codes)
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    m_choices.insert(QString(key), {box, codes});
    connect(box, &QComboBox::activated, this, [this, key] { whenEdited(key); });
    return add(
        key, box, [box] { return box->currentData().toString(); },
        [box](const std::optional<QString> &value) { box->setCurrentIndex(box->findData(value.value_or(QString()))); });
}

// The words offered, and what Prom has besides (removed by a moderator, unknown): it can be kept, not chosen anew.
void ListingForm::setChoiceWords()
{
    for (auto choice = m_choices.cbegin(); choice != m_choices.cend(); ++choice) {
        const auto &[box, codes] = choice.value();
        QStringList wanted = codes;
        const auto offer = [&wanted](const QString &code) {
            if (!wanted.contains(code))
                wanted.append(code);
        };
        if (m_listing) {
            offer(listings::canonical(choice.key(), m_listing->values).value_or(QString()));
            if (const listings::PendingEdit *edit = pendingOf(choice.key()); edit && edit->base)
                offer(*edit->base);
            if (find(choice.key())->unsaved)
                offer(box->currentData().toString());
        }
        const QVariant kept = box->currentData();
        box->clear();
        for (const QString &code : std::as_const(wanted))
            box->addItem(valueWords(choice.key(), code.isEmpty() ? std::nullopt : std::optional(code), {}), code);
        box->setCurrentIndex(box->findData(kept));
    }
}

Field *ListingForm::addDiscount()
{
    connect(m_discount, &DiscountEdit::edited, this, [this] { whenEdited(field::discount); });
    return add(
        field::discount, m_discount, [this] { return m_discount->text(); },
        [this](const std::optional<QString> &value) {
            const auto discount = value ? listings::discountOf(*value) : Result<listings::Discount>(Error());
            m_discount->setDiscount(discount ? std::optional(*discount) : std::nullopt, m_listing->currency);
        });
}

Field *ListingForm::addSteps()
{
    auto *edit = new StepsEdit;
    connect(edit, &StepsEdit::edited, this, [this] { whenEdited(field::prices); });
    return add(
        field::prices, edit, [edit] { return edit->text(); },
        [this, edit](const std::optional<QString> &value) {
            const auto steps = value ? listings::stepsOf(*value, m_listing->currency)
                                     : Result<QList<listings::WholesaleStep>>(Error());
            edit->setSteps(steps ? *steps : QList<listings::WholesaleStep>(), m_listing->currency);
        });
}

void ListingForm::retranslateTitles()
{
    const bool shared = m_listing && m_listing->isVariation;
    m_keywordsTitle->setText(shared ? tr("Shared by all varieties: search and description")
                                    : tr("Search and description"));
}

void ListingForm::retranslate()
{
    retranslateTitles();
    m_page->setWords(tr("Page on Prom"));
    for (Entry &entry : m_entries)
        entry.field->setLabel(fieldLabel(entry.key));
    for (const Entry &entry : m_entries)
        sayLockAct(entry);
    setChoiceWords();
    if (!m_listing)
        return;
    for (Entry &entry : m_entries) {
        lock(entry);
        say(entry);
    }
}

} // namespace kramar::ui
