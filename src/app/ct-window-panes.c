/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-em.h"

/* Which panes of the window stand beside the editor. The user's wish counts, as far as there is
 * room and something to show; where there is no room, a pane comes when it is asked for, until the
 * next time. */

static const char *const keys[CT_N_PANES] = {
  "outline-visible", "inspector-visible", "timeline-visible", "sentences-visible", "pages-visible",
};

static GtkWidget *
get_pane (CtWindow *self, CtPane pane)
{
  GtkWidget *const panes[CT_N_PANES] = {
    GTK_WIDGET (self->outline),
    GTK_WIDGET (self->side_stack),
    GTK_WIDGET (self->timeline_pane),
    GTK_WIDGET (self->side_stack),
    self->print_pane,
  };

  return panes[pane];
}

static gboolean is_wanted (CtWindow *self, CtPane pane);

/* Beside the printed pages there is no more room at the side. */
static gboolean
has_room (CtWindow *self, CtPane pane)
{
  if (pane == CT_PANE_INSPECTOR || pane == CT_PANE_SENTENCES)
    return self->width == CT_WINDOW_WIDE && !is_wanted (self, CT_PANE_PAGES);

  return self->width < CT_WINDOW_NARROW;
}

/* Which of the two panes that share the side belongs to what is selected. */
static CtPane
get_side_pane (CtWindow *self)
{
  return _ct_window_has_sentences (self) ? CT_PANE_SENTENCES : CT_PANE_INSPECTOR;
}

/* Checks, hits: what was asked for stays until it is closed. */
static gboolean
has_guest (CtWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->side_stack);

  return page != NULL && !g_str_equal (page, CT_SIDE_DETAILS) &&
         !g_str_equal (page, CT_SIDE_SENTENCES);
}

/* Details and time line belong to improvements and actions, sentences to a text: elsewhere they
 * would stand empty. */
static gboolean
has_content (CtWindow *self, CtPane pane)
{
  if (pane == CT_PANE_PAGES)
    return self->plan_file != NULL;

  switch (ct_selection_get_kind (self->selection))
    {
    case CT_PLACE_STANDARD:
    case CT_PLACE_CRITERION:
    case CT_PLACE_LEVEL4:
    case CT_PLACE_OTHER:
      return TRUE;

    case CT_PLACE_SECTION:
      return pane == CT_PANE_OUTLINE ||
             (pane == CT_PANE_SENTENCES && _ct_window_has_sentences (self));

    case CT_PLACE_NONE:
    case CT_PLACE_DOCUMENT:
    case CT_PLACE_ASSESSMENTS:
    case CT_PLACE_EVIDENCE:
    default:
      return pane == CT_PANE_OUTLINE;
    }
}

static gboolean
is_wanted (CtWindow *self, CtPane pane)
{
  gboolean wanted = has_room (self, pane) ? g_settings_get_boolean (self->settings, keys[pane])
                                          : self->asked[pane];

  return wanted && has_content (self, pane);
}

static const char *
get_side_title (CtWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->side_stack);

  if (g_strcmp0 (page, "checks") == 0)
    return _ ("Check");
  if (g_strcmp0 (page, "find") == 0)
    return _ ("Find");

  return g_strcmp0 (page, CT_SIDE_SENTENCES) == 0 ? _ ("Sentences") : _ ("Details");
}

static void
update_side (CtWindow *self)
{
  CtPane pane = get_side_pane (self);
  gboolean wanted = is_wanted (self, pane);

  if (!has_guest (self))
    {
      if (pane == CT_PANE_SENTENCES && wanted)
        _ct_window_prepare_sentences (self);
      gtk_stack_set_visible_child_name (self->side_stack,
                                        pane == CT_PANE_SENTENCES && self->sentence_pane != NULL
                                            ? CT_SIDE_SENTENCES
                                            : CT_SIDE_DETAILS);
    }
  g_object_set (self->side_pair, "end-title", get_side_title (self), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->side_stack), wanted || has_guest (self));
}

/* In a window of medium width the outline gives way to what is at the side. */
static gboolean
is_outline_covered (CtWindow *self)
{
  return self->width == CT_WINDOW_MEDIUM &&
         (gtk_widget_get_visible (GTK_WIDGET (self->side_stack)) ||
          is_wanted (self, CT_PANE_PAGES));
}

void
_ct_window_update_panes (CtWindow *self)
{
  update_side (self);
  gtk_widget_set_visible (GTK_WIDGET (self->outline),
                          is_wanted (self, CT_PANE_OUTLINE) && !is_outline_covered (self));
  gtk_widget_set_visible (GTK_WIDGET (self->timeline_pane), is_wanted (self, CT_PANE_TIMELINE));
  if (is_wanted (self, CT_PANE_PAGES))
    _ct_window_prepare_pages (self);
  if (self->print_pane != NULL)
    gtk_widget_set_visible (self->print_pane, is_wanted (self, CT_PANE_PAGES));

  _ct_window_show_checks_button (self);
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (self->switcher),
                                self->width == CT_WINDOW_WIDE ? ADW_VIEW_SWITCHER_POLICY_WIDE
                                                              : ADW_VIEW_SWITCHER_POLICY_NARROW);
}

/* Of the settings only these: the width of the outline changes while widgets are being placed, when
 * nothing may come or go. */
void
_ct_window_watch_panes (CtWindow *self)
{
  for (guint pane = 0; pane < CT_N_PANES; pane++)
    {
      g_autofree char *signal = g_strconcat ("changed::", keys[pane], NULL);

      g_signal_connect_object (self->settings, signal, G_CALLBACK (_ct_window_update_panes), self,
                               G_CONNECT_SWAPPED);
    }
}

/* At the side, what is toggled is what belongs there. */
void
_ct_window_toggle_pane (CtWindow *self, CtPane pane)
{
  if (pane == CT_PANE_INSPECTOR && has_guest (self))
    {
      _ct_window_show_side (self, CT_SIDE_DETAILS);
      return;
    }

  if (pane == CT_PANE_INSPECTOR)
    pane = get_side_pane (self);

  if (has_room (self, pane))
    g_settings_set_boolean (self->settings, keys[pane],
                            !g_settings_get_boolean (self->settings, keys[pane]));
  else
    self->asked[pane] = !self->asked[pane];

  _ct_window_update_panes (self);
  ct_pair_pane_show (self->side_pair, get_pane (self, pane) == GTK_WIDGET (self->side_stack));
}

void
_ct_window_show_pane (CtWindow *self, CtPane pane)
{
  if (!gtk_widget_get_visible (get_pane (self, pane)))
    _ct_window_toggle_pane (self, pane);
  else
    ct_pair_pane_show (self->side_pair, get_pane (self, pane) == GTK_WIDGET (self->side_stack));
}

/**
 * _ct_window_show_side:
 * @page: a page of the stack at the side; "inspector" for the details
 *
 * Any page but the details comes whatever room there is and whatever is selected, and goes when the
 * details are called back.
 */
void
_ct_window_show_side (CtWindow *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->side_stack, page);
  _ct_window_update_panes (self);
  ct_pair_pane_show (self->side_pair, has_guest (self));
}

/* Where there is no room for it beside what stands at the side, too. */
void
_ct_window_show_editor (CtWindow *self)
{
  adw_view_stack_set_visible_child_name (self->views, "editor");
  ct_pair_pane_show (self->side_pair, FALSE);
}

gboolean
_ct_window_is_side_shown (CtWindow *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->side_stack), page) == 0 &&
         gtk_widget_get_visible (GTK_WIDGET (self->side_stack)) &&
         ct_pair_pane_shows_end (self->side_pair);
}

static gboolean
update_panes_cb (gpointer data)
{
  CtWindow *self = data;

  self->panes_id = 0;
  _ct_window_update_panes (self);

  return G_SOURCE_REMOVE;
}

/* Not while widgets are being placed: a pane that goes away then would leave a hole. */
void
_ct_window_follow_width (CtWindow *self, int width)
{
  CtWindowWidth found = ct_window_width_find (width / ct_em_get (GTK_WIDGET (self)), self->width);

  if (found == self->width)
    return;

  self->width = found;
  memset (self->asked, 0, sizeof self->asked);
  if (self->panes_id == 0)
    self->panes_id = g_idle_add (update_panes_cb, self);
}
