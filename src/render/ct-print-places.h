/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-printout.h"

G_BEGIN_DECLS

/**
 * CtPrintPlaces:
 *
 * Tells which fields of a plan a form has a place for. It judges by the form, not by what was
 * printed: what the pages left out by mistake is missing, not without a place.
 */
typedef struct _CtPrintPlaces CtPrintPlaces;

CtPrintPlaces *ct_print_places_new (CtPlan *plan, CtForm *form) G_GNUC_WARN_UNUSED_RESULT;
void ct_print_places_free (CtPrintPlaces *self);

gboolean ct_print_places_is_words (CtNode *node, guint field);
gboolean ct_print_places_is_remainder (CtPrintPlaces *self, CtNode *node, guint field);
gboolean ct_print_places_has (CtPrintPlaces *self, CtNode *node, guint field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPrintPlaces, ct_print_places_free)

G_END_DECLS
