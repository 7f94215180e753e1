/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include "ct-window-private.h"

#include "ct-follow-page.h"
#include "ct-people-context.h"
#include "ct-start-page.h"
#include "ct-timeline-page.h"

/* The views show the plan of the window. Those that are whole pages are made when they are first
 * seen, and get the plan then. */

/* A double click on a bar or on the page: there it is shown, here it is written. */
static void
work_activated_cb (CtWindow *self, CtNode *node)
{
  ct_selection_set_node (self->selection, node);
  adw_view_stack_set_visible_child_name (self->views, "editor");
}

/* Enter on a bar: all of it, to be changed. */
void
_ct_window_show_details (CtWindow *self, CtNode *node)
{
  work_activated_cb (self, node);
  _ct_window_show_side (self, "inspector");
  _ct_window_show_pane (self, CT_PANE_INSPECTOR);
  ct_inspector_focus_first (self->inspector);
}

static void
prepare_print_page (CtWindow *self, CtPrintPage *page)
{
  ct_print_page_set_catalogue (page, _ct_window_get_catalogue (self));
  ct_print_page_set_plan (page, _ct_window_get_plan (self));
  _ct_window_mark_printed (self);
  g_signal_connect_object (page, "picked", G_CALLBACK (_ct_window_pick_printed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "activated", G_CALLBACK (_ct_window_edit_printed), self,
                           G_CONNECT_SWAPPED);
}

static void
prepare_start_page (CtWindow *self, CtStartPage *page)
{
  CtApplication *app = CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  ct_start_page_load_samples (page, ct_application_get_samples (app));
  ct_start_page_set_drafts (page, ct_application_get_drafts (app));
  ct_start_page_set_recent_manager (page, gtk_recent_manager_get_default (),
                                    ct_application_get_today (app));
}

static CtHolidays *
get_holidays (CtWindow *self)
{
  return ct_catalogue_get_holidays (_ct_window_get_catalogue (self));
}

static void
show_timeline_page (CtWindow *self)
{
  CtTimelinePage *page = ct_late_page_get_page (self->timeline_page);

  if (page == NULL)
    return;

  ct_timeline_page_set_holidays (page, get_holidays (self));
  ct_timeline_page_set_plan (page, _ct_window_get_plan (self), _ct_window_get_framework (self),
                             self->selection, _ct_window_get_today (self));
}

void
_ct_window_show_follow_page (CtWindow *self)
{
  CtFollowPage *page = ct_late_page_get_page (self->follow_page);

  if (page != NULL)
    ct_follow_page_set_plan (page, _ct_window_get_plan (self), _ct_window_get_framework (self),
                             _ct_window_get_form (self), self->selection,
                             _ct_window_get_today (self));
}

static void
show_print_page (CtWindow *self)
{
  CtPrintPage *page = ct_late_page_get_page (self->print_page);

  if (page != NULL)
    ct_print_page_set_plan (page, _ct_window_get_plan (self));
}

void
_ct_window_reload_drafts (CtWindow *self)
{
  CtStartPage *page = ct_late_page_get_page (self->start_page);

  if (page != NULL)
    ct_start_page_reload_drafts (page);
}

void
_ct_window_page_made (CtWindow *self, GtkWidget *page)
{
  CtTimeline *timeline;

  if (CT_IS_START_PAGE (page))
    {
      prepare_start_page (self, CT_START_PAGE (page));
    }
  else if (CT_IS_TIMELINE_PAGE (page))
    {
      ct_timeline_page_set_settings (CT_TIMELINE_PAGE (page), self->settings);
      show_timeline_page (self);
      timeline = ct_timeline_page_get_timeline (CT_TIMELINE_PAGE (page));
      g_signal_connect_object (timeline, "activated", G_CALLBACK (work_activated_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (timeline, "details-wanted", G_CALLBACK (_ct_window_show_details),
                               self, G_CONNECT_SWAPPED);
    }
  else if (CT_IS_FOLLOW_PAGE (page))
    {
      _ct_window_show_follow_page (self);
      g_signal_connect_object (page, "work-activated", G_CALLBACK (work_activated_cb), self,
                               G_CONNECT_SWAPPED);
    }
  else if (CT_IS_PRINT_PAGE (page))
    {
      prepare_print_page (self, CT_PRINT_PAGE (page));
    }
}

static void
name_people (CtWindow *self)
{
  CtApplication *app = CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  CtPlan *plan = _ct_window_get_plan (self);
  g_autoptr (CtPeopleNames) names =
      plan != NULL ? ct_people_names_new (plan, ct_application_get_roles (app)) : NULL;

  ct_people_context_attach (GTK_WIDGET (self), names);
}

void
_ct_window_show_views (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);
  CtFramework *framework = _ct_window_get_framework (self);
  CtDay today = _ct_window_get_today (self);

  name_people (self);
  ct_outline_set_today (self->outline, today);
  ct_outline_set_plan (self->outline, plan, framework, self->selection);
  ct_editor_set_plan (self->editor, plan, framework, self->selection, today);
  ct_inspector_set_framework (self->inspector, framework);
  ct_inspector_set_plan (self->inspector, plan, self->selection, today);
  ct_find_pane_set_plan (self->find_pane, plan, framework);
  ct_timeline_pane_set_holidays (self->timeline_pane, get_holidays (self));
  ct_timeline_pane_set_plan (self->timeline_pane, plan, framework, self->selection, today);
  show_timeline_page (self);
  _ct_window_show_follow_page (self);
  show_print_page (self);
  _ct_window_renew_sentences (self);
  _ct_window_start_checks (self);
}

/* The template names them. */
void
_ct_window_ensure_pages (void)
{
  g_type_ensure (CT_TYPE_LATE_PAGE);
  g_type_ensure (CT_TYPE_START_PAGE);
  g_type_ensure (CT_TYPE_TIMELINE_PAGE);
  g_type_ensure (CT_TYPE_FOLLOW_PAGE);
  g_type_ensure (CT_TYPE_PRINT_PAGE);
}
