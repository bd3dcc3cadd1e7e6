// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/identity_policy.h"

#include <QWidget>

class QButtonGroup;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QToolButton;

namespace kramar::ui {

class Label;

// By which keys a store's listings are known to be our products, in which order (Alt+↑ and Alt+↓, drag, the arrows),
// and what becomes of new listings that nothing links. Each change is told at once.
class IdentitySettings : public QWidget
{
    Q_OBJECT

public:
    explicit IdentitySettings(QWidget *parent = nullptr);
    void showPolicy(const stores::IdentityPolicy &policy);
    void retranslate();
    QPushButton *downloadButton() const { return m_download; }

Q_SIGNALS:
    void changed(const kramar::stores::IdentityPolicy &policy); // by the person
    void downloadWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fitHeight();
    void takeMark(QListWidgetItem *item);
    void move(int by);
    void tell();
    stores::IdentityPolicy policy() const;

    stores::IdentityPolicy m_policy;
    QListWidget *m_keys;
    QToolButton *m_up;
    QToolButton *m_down;
    Label *m_keysWords;
    Label *m_keysHint;
    Label *m_newWords;
    QButtonGroup *m_new;
    QList<Label *> m_newHints;
    QPushButton *m_download;
    bool m_filling = false;
};

// "SKU", "Prom ID", "External ID", "Name"
QString identityKeyTitle(stores::IdentityKey key);

} // namespace kramar::ui
