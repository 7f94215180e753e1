/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-node.h"

G_BEGIN_DECLS

#define CT_TYPE_FIELD_RING (ct_field_ring_get_type ())

G_DECLARE_FINAL_TYPE (CtFieldRing, ct_field_ring, CT, FIELD_RING, GObject)

CtFieldRing *ct_field_ring_new (GtkWidget *area) G_GNUC_WARN_UNUSED_RESULT;
void ct_field_ring_show (CtFieldRing *self, CtNode *node, guint field, gboolean edit);
void ct_field_ring_reveal (CtFieldRing *self, CtNode *node, guint field);
void ct_field_ring_edit (
    CtFieldRing *self, CtNode *node, guint field, const char *words, guint n_before);
void ct_field_ring_clear (CtFieldRing *self);

G_END_DECLS
