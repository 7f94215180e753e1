/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-cut-tip.h"
#include "test-ui.h"

#define WORDS "Tổ chức hoạt động nuôi dưỡng, chăm sóc và giáo dục trẻ"

static gboolean
ask_for_tip (GtkWidget *label, GtkTooltip *tooltip)
{
  gboolean shown;

  g_signal_emit_by_name (label, "query-tooltip", 1, 1, FALSE, tooltip, &shown);

  return shown;
}

/* Only what is cut has a tip: one that says again what can be read hides what lies below. */
static void
test_only_when_cut (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (WORDS));
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  int width, height;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  ct_cut_tip_add (GTK_LABEL (label));
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  gtk_widget_allocate (label, width, height, -1, NULL);
  g_assert_false (ask_for_tip (label, tooltip));

  gtk_widget_allocate (label, width / 2, height, -1, NULL);
  g_assert_true (ask_for_tip (label, tooltip));

  g_object_unref (label);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/cut-tip/only-when-cut", test_only_when_cut);

  return g_test_run ();
}
