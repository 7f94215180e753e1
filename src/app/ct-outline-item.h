/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_OUTLINE_ITEM (ct_outline_item_get_type ())

G_DECLARE_FINAL_TYPE (CtOutlineItem, ct_outline_item, CT, OUTLINE_ITEM, GObject)

CtOutlineItem *ct_outline_item_new (CtPlaceKind kind,
                                    const char *code,
                                    CtNode *section) G_GNUC_WARN_UNUSED_RESULT;

CtPlaceKind ct_outline_item_get_kind (CtOutlineItem *self);
const char *ct_outline_item_get_code (CtOutlineItem *self);
CtNode *ct_outline_item_get_section (CtOutlineItem *self);
const char *ct_outline_item_get_label (CtOutlineItem *self);
const char *ct_outline_item_get_name (CtOutlineItem *self);
int ct_outline_item_get_level (CtOutlineItem *self);
int ct_outline_item_get_target (CtOutlineItem *self);
guint ct_outline_item_get_count (CtOutlineItem *self);
guint ct_outline_item_get_findings (CtOutlineItem *self);
GListStore *ct_outline_item_get_children (CtOutlineItem *self);
gboolean ct_outline_item_is (CtOutlineItem *self,
                             CtPlaceKind kind,
                             const char *code,
                             CtNode *section);

void ct_outline_item_set_words (CtOutlineItem *self, const char *label, const char *name);
void ct_outline_item_set_figures (CtOutlineItem *self, int level, int target, guint count);
void ct_outline_item_set_findings (CtOutlineItem *self, guint findings);
gboolean ct_outline_item_has_words (CtOutlineItem *self, const char *folded);

G_END_DECLS
