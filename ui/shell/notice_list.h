// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/notice_board.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <QWidget>

class QListView;
class QPushButton;
class QStackedWidget;

namespace kramar::ui {

class EmptyState;
class Label;

// What a notice says, in the present language.
QString noticeWords(const Notice &notice, const QString &store);

class NoticeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { WhereRole = Qt::UserRole, IconRole, TroubleRole, UnseenRole };
    NoticeModel(const NoticeBoard &board, const std::function<QString(StoreId)> &storeName, const Clock &clock,
                QObject *parent);
    const Notice &notice(int row) const { return m_notices[row]; }
    void reload();
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const NoticeBoard &m_board;
    const std::function<QString(StoreId)> m_storeName;
    const Clock &m_clock;
    QList<Notice> m_notices;
};

// Two lines: what happened, and where and when; what nobody has seen yet is strong and has a dot.
class NoticeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// The list behind the bell: a line leads to what it tells of, by a click or Enter.
class NoticeList : public QWidget
{
    Q_OBJECT

public:
    NoticeList(NoticeBoard &board, const std::function<QString(StoreId)> &storeName, const Clock &clock,
               QWidget *parent = nullptr);
    QListView *view() const { return m_view; }

Q_SIGNALS:
    void chosen(const kramar::ui::Notice &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void open(const QModelIndex &index);
    void follow();
    void retranslate();

    NoticeBoard &m_board;
    NoticeModel *m_model;
    Label *m_title;
    QPushButton *m_allSeen;
    QPushButton *m_clear;
    QStackedWidget *m_faces;
    QListView *m_view;
    EmptyState *m_empty;
};

} // namespace kramar::ui
