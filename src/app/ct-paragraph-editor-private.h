/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-paragraph-editor.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_PARAGRAPH_MAX_LEVEL 3

struct _CtParagraphEditor
{
  GtkTextView parent_instance;

  CtNodeList *paragraphs;
  CtPlan *plan;

  /* What an act of the user has touched so far: all but the first and the last lines. */
  gboolean dirty;
  guint clean_head;
  guint clean_tail;
  gboolean acting;

  char typed; /* the last character that the user typed, if it is one of those that do something */
  gboolean composing;
  gboolean updating;
  gboolean follow_change;
  gboolean visited; /* the caret was put somewhere */
  guint refresh_id;
  guint pause_id;
  double em;
  GCancellable *cancellable;
};

GtkTextBuffer *_ct_paragraph_editor_get_buffer (CtParagraphEditor *self);
CtHistory *_ct_paragraph_editor_get_history (CtParagraphEditor *self);
void _ct_paragraph_editor_get_caret (CtParagraphEditor *self, GtkTextIter *iter);
int _ct_paragraph_editor_get_kind (CtNode *paragraph);
int _ct_paragraph_editor_get_level (CtNode *paragraph);
void _ct_paragraph_editor_get_selected_lines (CtParagraphEditor *self, guint *first, guint *last);

void _ct_paragraph_editor_change_kind (CtParagraphEditor *self,
                                       guint line,
                                       CtParagraphKind kind,
                                       int level);
void _ct_paragraph_editor_ensure_paragraph (CtParagraphEditor *self);
void _ct_paragraph_editor_step_out (CtParagraphEditor *self, guint line);
gboolean _ct_paragraph_editor_end_list (CtParagraphEditor *self);
void _ct_paragraph_editor_read_line_start (CtParagraphEditor *self);

char *_ct_paragraph_editor_dup_line (CtParagraphEditor *self, guint line);
void _ct_paragraph_editor_note_edit (CtParagraphEditor *self, guint first, guint last);
void _ct_paragraph_editor_store (CtParagraphEditor *self);
void _ct_paragraph_editor_refresh (CtParagraphEditor *self);

void _ct_paragraph_editor_make_looks (CtParagraphEditor *self);
void _ct_paragraph_editor_size_looks (CtParagraphEditor *self);
void _ct_paragraph_editor_show_looks (CtParagraphEditor *self, guint first, guint end);
void _ct_paragraph_editor_renew_looks (CtParagraphEditor *self, guint first, guint end);
void _ct_paragraph_editor_draw_dashes (CtParagraphEditor *self, GtkSnapshot *snapshot);

void _ct_paragraph_editor_copy (CtParagraphEditor *self);
void _ct_paragraph_editor_paste (CtParagraphEditor *self);

G_END_DECLS
