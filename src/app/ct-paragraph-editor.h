/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-paragraph.h"

G_BEGIN_DECLS

#define CT_TYPE_PARAGRAPH_EDITOR (ct_paragraph_editor_get_type ())

G_DECLARE_FINAL_TYPE (CtParagraphEditor, ct_paragraph_editor, CT, PARAGRAPH_EDITOR, GtkTextView)

void ct_paragraph_editor_bind (CtParagraphEditor *self, CtNodeList *paragraphs);
CtParagraph *ct_paragraph_editor_get_current (CtParagraphEditor *self);
gboolean ct_paragraph_editor_select (CtParagraphEditor *self,
                                     CtParagraph *paragraph,
                                     int start,
                                     int end);
void ct_paragraph_editor_set_kind (CtParagraphEditor *self, CtParagraphKind kind);
void ct_paragraph_editor_shift (CtParagraphEditor *self, int steps);
void ct_paragraph_editor_insert (CtParagraphEditor *self, GPtrArray *paragraphs, const char *label);
void ct_paragraph_editor_insert_whole (CtParagraphEditor *self,
                                       GPtrArray *paragraphs,
                                       const char *label);
guint ct_paragraph_editor_count_words (CtParagraphEditor *self);

G_END_DECLS
