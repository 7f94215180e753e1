/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-page"

#include "config.h"

#include "ct-print-page-private.h"

#include <glib/gi18n.h>

#include "ct-node-place.h"
#include "ct-proof-reading.h"

/* Whether the pages have every word of the plan: read back from the PDF, never assumed. */

/* The pages rest this long before they are proved, in milliseconds. */
#define PROOF_DELAY 800

#define MAX_ROWS 200

typedef enum
{
  STATE_NONE,
  STATE_GOOD,
  STATE_BAD,
} State;

static void
show_state (CtPrintPage *self, State state, const char *title, const char *caption)
{
  GtkWidget *label = GTK_WIDGET (self->proof_label);
  GtkWidget *icon = GTK_WIDGET (self->proof_icon);
  const char *css_class = state == STATE_BAD ? "error-text" : "success-text";
  const char *other = state == STATE_BAD ? "success-text" : "error-text";

  gtk_widget_set_visible (self->proof_box, state != STATE_NONE);
  gtk_widget_set_visible (self->proof_head, state == STATE_GOOD || state == STATE_BAD);

  gtk_image_set_from_icon_name (self->proof_icon, state == STATE_BAD ? "dialog-warning-symbolic"
                                                                     : "object-select-symbolic");
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_remove_css_class (label, other);
  gtk_widget_add_css_class (icon, css_class);
  gtk_widget_remove_css_class (icon, other);

  gtk_label_set_label (self->proof_label, title != NULL ? title : "");
  gtk_label_set_label (self->proof_caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->proof_caption), caption != NULL);
}

static GtkWidget *
create_row (const CtProofCell *cell)
{
  g_autofree char *place = ct_node_place_dup_words (cell->node);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (place != NULL ? place : ct_proof_cell_get_id (cell));
  g_autofree char *field = ct_proof_cell_dup_field_name (cell);
  GtkWidget *detail = gtk_label_new (cell->missing != NULL ? cell->missing : field);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_xalign (GTK_LABEL (detail), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (detail), 36);
  gtk_widget_add_css_class (label, "work-text");
  gtk_widget_add_css_class (detail, "caption-text");
  gtk_widget_add_css_class (detail, "dim");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "node", g_object_ref (cell->node), g_object_unref);
  g_object_set_data (G_OBJECT (row), "field", GUINT_TO_POINTER (cell->field));

  return row;
}

/* What the link leads to. */
static void
name_link (CtPrintPage *self, guint n_cells)
{
  GtkWidget *link = self->proof_link;
  g_autofree char *label =
      /* Translators: opens the list of those fields whose words are not on the pages */
      g_strdup_printf (ngettext ("Show %u field", "Show %u fields", n_cells), n_cells);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (link), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The fields behind the numbers. */
static void
list_cells (CtPrintPage *self, GPtrArray *cells)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->proof_list))) != NULL)
    gtk_list_box_remove (self->proof_list, row);

  for (guint i = 0; i < MIN (cells->len, MAX_ROWS); i++)
    gtk_list_box_append (self->proof_list, create_row (g_ptr_array_index (cells, i)));

  name_link (self, cells->len);
  gtk_widget_set_visible (self->proof_link, cells->len > 0);
}

/* One line for each thing that is wrong, or that the form leaves out. */
static char *
dup_caption (const CtProof *proof)
{
  g_autoptr (GString) caption = g_string_new (NULL);

  if (proof->outside->len > 0)
    g_string_append_printf (
        caption,
        ngettext ("%u text stands in the margin, where a printer may cut it off.",
                  "%u texts stand in the margin, where a printer may cut them off.",
                  proof->outside->len),
        proof->outside->len);
  else if (proof->n_missing == 0)
    g_string_append (caption, _ ("All of it stands inside the margins."));

  if (proof->n_placeless > 0)
    {
      g_string_append_c (caption, '\n');
      g_string_append_printf (caption, _ ("%u more words have no place in this form."),
                              proof->n_placeless);
    }

  return g_strdup (g_strstrip (caption->str));
}

static GPtrArray *
get_cells_to_show (const CtProof *proof)
{
  if (proof->n_missing > 0)
    return proof->missing;

  return proof->outside->len > 0 ? proof->outside : proof->placeless;
}

static void
show_proof (CtPrintPage *self, const CtProof *proof)
{
  gboolean good = proof->n_missing == 0 && proof->outside->len == 0;
  g_autofree char *title = NULL;
  g_autofree char *caption = dup_caption (proof);

  if (proof->n_missing == 0)
    title = g_strdup_printf (
        /* Translators: of the printed pages; the first number is of cells, the second of words */
        _ ("Checked: %u cells, %u words, 0 words lost"), proof->n_cells, proof->n_words);
  else
    title = g_strdup_printf (
        /* Translators: the first number is of lost words, the second of all words */
        _ ("%u of %u words are not on the pages"), proof->n_missing, proof->n_words);

  show_state (self, good ? STATE_GOOD : STATE_BAD, title, caption);
  list_cells (self, get_cells_to_show (proof));
}

static void
proof_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CtPrintPage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtProof) proof = ct_proof_reading_run_finish (result, &error);

  /* The page may be gone, or there are newer pages. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->proof_cancellable);
  if (proof != NULL)
    show_proof (self, proof);
  else
    show_state (self, STATE_BAD, _ ("The pages could not be checked"), error->message);
}

static gboolean
proof_cb (gpointer user_data)
{
  CtPrintPage *self = user_data;

  self->proof_source = 0;
  self->proof_cancellable = g_cancellable_new ();
  ct_proof_reading_run_async (_ct_print_page_get_printout (self), self->proof_cancellable,
                              proof_read_cb, self);

  return G_SOURCE_REMOVE;
}

void
_ct_print_page_cancel_proof (CtPrintPage *self)
{
  g_clear_handle_id (&self->proof_source, g_source_remove);
  if (self->proof_cancellable != NULL)
    g_cancellable_cancel (self->proof_cancellable);
  g_clear_object (&self->proof_cancellable);
}

/* What was proved of the old pages says nothing of the new ones. */
void
_ct_print_page_queue_proof (CtPrintPage *self)
{
  _ct_print_page_cancel_proof (self);

  gtk_widget_set_visible (self->proof_link, FALSE);
  show_state (self, STATE_NONE, NULL, NULL);
  if (_ct_print_page_get_printout (self) != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->proof_source = g_timeout_add (PROOF_DELAY, proof_cb, self);
}

/* Letters from another font are printed, but not silently. */
void
_ct_print_page_update_letters (CtPrintPage *self)
{
  CtPrintout *printout = _ct_print_page_get_printout (self);
  const char *letters = printout != NULL ? ct_printout_get_lacking_letters (printout) : "";
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->letters_label), *letters != '\0');
  if (*letters == '\0')
    return;

  text = g_strdup_printf (
      /* Translators: the first %s is the name of a font, the second some letters */
      _ ("The font %s does not have these letters; they are printed in another: %s"),
      ct_printout_get_font_family (printout), letters);
  gtk_label_set_label (self->letters_label, text);
}

/* Template callbacks */

void
_ct_print_page_cell_activated (CtPrintPage *self, GtkListBoxRow *row)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->proof_link));
  _ct_print_page_activate (self, g_object_get_data (G_OBJECT (row), "node"),
                           GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "field")));
}
