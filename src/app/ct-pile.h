/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CT_TYPE_PILE (ct_pile_get_type ())

G_DECLARE_FINAL_TYPE (CtPile, ct_pile, CT, PILE, GtkWidget)

G_END_DECLS
