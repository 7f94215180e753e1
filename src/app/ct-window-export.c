/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-chart-dialog.h"
#include "ct-dialogs.h"
#include "ct-file-export.h"
#include "ct-ics-writer.h"
#include "ct-issued-plan.h"
#include "ct-plan-title.h"
#include "ct-timeline-chart.h"

/* What the plan gives to other programs, beside its pages: the time line and a calendar file. */

typedef struct
{
  CtWindow *window;
  CtFileExportFunc make;
  gpointer data;
  GDestroyNotify destroy;
} Export;

static void
free_export (Export *export)
{
  g_object_unref (export->window);
  if (export->data != NULL)
    export->destroy (export->data);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, free_export)

static void
show_failure (CtWindow *self, const char *text)
{
  ct_dialogs_show_error (GTK_WINDOW (self), _ ("The File Could Not Be Written"), text);
}

static void
file_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ct_dialogs_export_finish (result, &error);

  if (file != NULL)
    ct_file_export_run (GTK_WIDGET (export->window->toasts), file,
                        _ ("The File Could Not Be Written"), export->make,
                        g_steal_pointer (&export->data), export->destroy, NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (export->window, error->message);
}

/* @data: (transfer full): for @make. @what: what it is, for the name of the file. */
static void
ask_where (CtWindow *self,
           CtFileExportFunc make,
           gpointer data,
           GDestroyNotify destroy,
           CtExportKind kind,
           const char *what)
{
  Export *export = g_new0 (Export, 1);
  g_autofree char *title = ct_plan_title_dup (_ct_window_get_plan (self));
  g_autofree char *name = g_strdup_printf ("%s - %s", title, what);

  export->window = g_object_ref (self);
  export->make = make;
  export->data = data;
  export->destroy = destroy;
  ct_dialogs_export_async (GTK_WINDOW (self), kind, NULL, g_strdelimit (name, "/\\:\n", '-'), NULL,
                           file_chosen_cb, export);
}

static GBytes *
write_chart_pdf (gpointer chart, GError **error)
{
  return ct_timeline_chart_write_pdf (chart, error);
}

static GBytes *
write_chart_png (gpointer chart, GError **error)
{
  return ct_timeline_chart_write_png (chart, error);
}

static GBytes *
write_chart_svg (gpointer chart, GError **error)
{
  return ct_timeline_chart_write_svg (chart, error);
}

static const struct
{
  CtExportKind kind;
  CtFileExportFunc make;
} chart_files[] = {
  [CT_CHART_KIND_PDF] = { CT_EXPORT_PDF, write_chart_pdf },
  [CT_CHART_KIND_PNG] = { CT_EXPORT_PNG, write_chart_png },
  [CT_CHART_KIND_SVG] = { CT_EXPORT_SVG, write_chart_svg },
};

static CtTimelineChart *
make_chart (CtWindow *self, CtChartDialog *dialog, GError **error)
{
  CtCatalogue *catalogue = _ct_window_get_catalogue (self);
  CtApplication *app = CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  CtPlan *plan = _ct_window_get_plan (self);
  CtForm *form = ct_catalogue_get_plan_form (catalogue, plan);
  g_autoptr (CtPlan) issued = ct_issued_plan_load_latest (plan, NULL);
  CtChartOptions options = { .today = _ct_window_get_today (self),
                             .roles = ct_application_get_roles (app),
                             .holidays = ct_catalogue_get_holidays (catalogue),
                             .issued = issued };

  ct_chart_dialog_get_options (dialog, &options);

  return ct_timeline_chart_new (plan, _ct_window_get_framework (self),
                                ct_catalogue_get_page_style (catalogue,
                                                             ct_form_get_page_style (form)),
                                &options, error);
}

static void
chart_chosen_cb (CtWindow *self, CtChartDialog *dialog)
{
  CtChartKind kind = ct_chart_dialog_get_kind (dialog);
  g_autoptr (GError) error = NULL;
  CtTimelineChart *chart = make_chart (self, dialog, &error);

  if (chart != NULL)
    ask_where (self, chart_files[kind].make, chart, (GDestroyNotify) ct_timeline_chart_free,
               chart_files[kind].kind, _ ("time line"));
  else
    show_failure (self, error->message);
}

static CtTimelineBy
read_choice (CtWindow *self, const char *key)
{
  g_autofree char *nick = g_settings_get_string (self->settings, key);
  CtTimelineBy by = CT_TIMELINE_BY_STANDARD;

  ct_timeline_by_from_nick (nick, &by);

  return by;
}

static void
export_timeline (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  GtkWidget *dialog = ct_chart_dialog_new (GTK_WINDOW (self), read_choice (self, "timeline-group"),
                                           read_choice (self, "timeline-color"));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chart_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GBytes *
give_bytes (gpointer bytes, GError **error)
{
  return g_bytes_ref (bytes);
}

static void
export_calendar (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  GBytes *bytes =
      ct_ics_writer_write (_ct_window_get_plan (self), g_get_real_time () / G_USEC_PER_SEC);

  ask_where (self, give_bytes, bytes, (GDestroyNotify) g_bytes_unref, CT_EXPORT_CALENDAR,
             _ ("calendar"));
}

void
_ct_window_install_export_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.export-timeline", NULL, export_timeline);
  gtk_widget_class_install_action (klass, "win.export-calendar", NULL, export_calendar);
}
