/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-change-box"

#include "config.h"

#include "ct-change-box.h"

#include <glib/gi18n.h>

#include "ct-change-words.h"
#include "ct-wrapped-label.h"

/* What differs between two states of a plan, to read: where it is, what was done, and the words of
 * both side by side. */

/* So many differences are written out. */
#define MAX_SHOWN 200

/* Words that can be copied from here. */
static GtkWidget *
make_side (const char *heading, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = ct_wrapped_label_new (*words != '\0' ? words : _ ("(nothing)"),
                                           *words != '\0' ? "work-text" : "dim");

  gtk_label_set_selectable (GTK_LABEL (label), *words != '\0');
  gtk_box_append (GTK_BOX (box), ct_wrapped_label_new (heading, "caption-text"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

/**
 * ct_change_box_new:
 * @older_heading: what the older state is called
 * @newer_heading: what the newer state is called
 */
GtkWidget *
ct_change_box_new (const CtPlanChange *change, const char *older_heading, const char *newer_heading)
{
  g_autofree char *title = ct_change_words_dup_title (change);
  g_autofree char *place = ct_change_words_dup_place (change);
  g_autofree char *older = ct_change_words_dup_older (change);
  g_autofree char *newer = ct_change_words_dup_newer (change);
  g_autofree char *heading =
      place != NULL ? g_strdup_printf ("%s · %s", place, title) : g_strdup (title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 20);

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), make_side (older_heading, older));
  gtk_box_append (GTK_BOX (sides), make_side (newer_heading, newer));
  gtk_box_append (GTK_BOX (box), ct_wrapped_label_new (heading, "group-title"));
  gtk_box_append (GTK_BOX (box), sides);

  return box;
}

/**
 * ct_change_box_fill:
 * @box: what is in it goes
 * @changes: (element-type CtPlanChange): what differs
 */
void
ct_change_box_fill (GtkBox *box,
                    GPtrArray *changes,
                    const char *older_heading,
                    const char *newer_heading)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  for (guint i = 0; i < MIN (changes->len, MAX_SHOWN); i++)
    gtk_box_append (box, ct_change_box_new (changes->pdata[i], older_heading, newer_heading));

  if (changes->len > MAX_SHOWN)
    {
      g_autofree char *rest = g_strdup_printf (_ ("And %u more."), changes->len - MAX_SHOWN);

      gtk_box_append (box, ct_wrapped_label_new (rest, "dim"));
    }
}
