/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-section.h"
#include "ct-sentence-pane.h"

/* Sentences beside the text of a section. The pane is made when it is first seen. */

static void
chosen_cb (CtWindow *self, GPtrArray *paragraphs, gboolean go_on)
{
  ct_editor_insert (self->editor, paragraphs, _ ("Insert text"), go_on);
}

/* Whether what is being written is a text. */
gboolean
_ct_window_has_sentences (CtWindow *self)
{
  CtNode *section = ct_selection_get_section (self->selection);

  return ct_selection_get_kind (self->selection) == CT_PLACE_SECTION && section != NULL &&
         g_str_equal (ct_node_get_text (section, CT_SECTION_KIND), "text");
}

/* Another plan, or it is known by now what the plan was made from. */
void
_ct_window_renew_sentences (CtWindow *self)
{
  if (self->sentence_pane != NULL)
    ct_sentence_pane_set_plan (CT_SENTENCE_PANE (self->sentence_pane), _ct_window_get_plan (self),
                               self->carry != NULL ? ct_carry_over_get_source (self->carry) : NULL,
                               self->selection);
}

void
_ct_window_prepare_sentences (CtWindow *self)
{
  if (self->sentence_pane != NULL)
    return;

  self->sentence_pane =
      ct_sentence_pane_new (_ct_window_get_catalogue (self), gtk_recent_manager_get_default ());
  g_signal_connect_object (self->sentence_pane, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->side_stack, self->sentence_pane, CT_SIDE_SENTENCES);
  _ct_window_renew_sentences (self);
}

/* Returns: whether the sentences are seen, and have the focus */
gboolean
_ct_window_focus_sentences (CtWindow *self)
{
  return self->sentence_pane != NULL &&
         ct_sentence_pane_focus_list (CT_SENTENCE_PANE (self->sentence_pane));
}
