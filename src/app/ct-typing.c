/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-typing"

#include "config.h"

#include "ct-typing.h"

/**
 * ct_typing_finish:
 * @window: a window in which someone may be writing
 *
 * Puts into the text what an input method is still composing: the letters that stand under a line
 * are part of no plan yet, though whoever wrote them counts on them; likewise what a field takes
 * only when it is left. Call it before the plan is saved, before the window closes, and before what
 * was typed is undone. An input method commits when the focus leaves it; to ask it for a reset
 * would throw the letters away with some.
 */
void
ct_typing_finish (GtkWindow *window)
{
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_WINDOW (window));

  focus = gtk_window_get_focus (window);
  if (!GTK_IS_TEXT_VIEW (focus) && !GTK_IS_TEXT (focus))
    return;

  g_object_ref (focus);
  gtk_window_set_focus (window, NULL);
  if (GTK_IS_TEXT (focus))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (focus));
  else
    gtk_widget_grab_focus (focus);
  g_object_unref (focus);
}
