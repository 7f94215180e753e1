/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-due.h"

G_BEGIN_DECLS

#define CT_TYPE_FOLLOW_ITEM (ct_follow_item_get_type ())

G_DECLARE_FINAL_TYPE (CtFollowItem, ct_follow_item, CT, FOLLOW_ITEM, GObject)

CtFollowItem *ct_follow_item_new_heading (CtDue due,
                                          guint count,
                                          gboolean open,
                                          const char *caption) G_GNUC_WARN_UNUSED_RESULT;
CtFollowItem *ct_follow_item_new_action (CtDue due, CtAction *action) G_GNUC_WARN_UNUSED_RESULT;

CtDue ct_follow_item_get_due (CtFollowItem *self);
CtAction *ct_follow_item_get_action (CtFollowItem *self);
guint ct_follow_item_get_count (CtFollowItem *self);
gboolean ct_follow_item_get_open (CtFollowItem *self);
const char *ct_follow_item_get_caption (CtFollowItem *self);
gboolean ct_follow_item_equal (CtFollowItem *a, CtFollowItem *b);

G_END_DECLS
