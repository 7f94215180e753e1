/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-mnemonic"

#include "config.h"

#include "ct-mnemonic.h"

/* GTK 4.8 names a button after its label as it was written: a screen reader would read out the
 * underscore before the letter that Alt reaches. */

static void
name_button (GtkButton *button)
{
  GtkWidget *label = gtk_button_get_child (button);

  if (GTK_IS_LABEL (label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_text (GTK_LABEL (label)), -1);
}

/**
 * ct_mnemonic_name_buttons:
 * @widget: a button, or what has buttons in it
 *
 * Gives all buttons with a mnemonic the name that is seen. To be called again for a button whose
 * label has changed.
 */
void
ct_mnemonic_name_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    {
      name_button (GTK_BUTTON (widget));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ct_mnemonic_name_buttons (child);
}
