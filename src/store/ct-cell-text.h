/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct _CtCellText CtCellText;

CtCellText *ct_cell_text_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_cell_text_free (CtCellText *self);

gboolean ct_cell_text_begin (CtCellText *self, xmlNode *node);
void ct_cell_text_end (CtCellText *self, xmlNode *node);
void ct_cell_text_add_children (CtCellText *self, xmlNode *parent);

char *ct_cell_text_dup (CtCellText *self) G_GNUC_WARN_UNUSED_RESULT;
void ct_cell_text_clear (CtCellText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCellText, ct_cell_text_free)

G_END_DECLS
