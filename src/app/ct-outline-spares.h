/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-outline-item.h"

G_BEGIN_DECLS

/**
 * CtOutlineSpares:
 *
 * Rows that have gone from the outline's list and may come back, as most do when a filter is taken
 * off. Each still shows what it did, so that it has nothing to say, to style or to measure anew.
 */
typedef struct _CtOutlineSpares CtOutlineSpares;

CtOutlineSpares *ct_outline_spares_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_outline_spares_free (CtOutlineSpares *self);

GtkTreeExpander *ct_outline_spares_take (CtOutlineSpares *self, CtOutlineItem *item);
void ct_outline_spares_put (CtOutlineSpares *self, GtkTreeExpander *row);
void ct_outline_spares_clear (CtOutlineSpares *self);

G_END_DECLS
