/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-page"

#include "config.h"

#include "ct-print-page-private.h"

#include <glib/gi18n.h>

#include "ct-dialogs.h"
#include "ct-file-export.h"
#include "ct-present-files.h"
#include "ct-print-operation.h"
#include "ct-standing.h"

/* Onto paper and into a file. */

static GtkWindow *
get_window (CtPrintPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* A name for the file or the print job: "Trường Mầm non Hoa Sen 2026-2027". */
static char *
dup_name (CtPrintPage *self)
{
  CtPlan *plan = ct_live_pages_get_plan (self->pages);
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  const char *name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);
  g_autoptr (GString) text = NULL;

  if (*name == '\0')
    name = ct_node_get_text (school, CT_SCHOOL_NAME);

  text = g_string_new (*name != '\0' ? name : _ ("Improvement plan"));
  if (calendar != NULL)
    {
      int first = ct_calendar_get_first_year (calendar);

      g_string_append_printf (text, " %d-%d", first, first + ct_calendar_get_years (calendar));
    }

  return g_strdelimit (g_string_free (g_steal_pointer (&text), FALSE), "/\\:\n", '-');
}

/* The pages that go out, or NULL when it was told why there are none. */
static CtPrintout *
prepare_pages (CtPrintPage *self, const char *failure)
{
  CtPrintout *printout;
  const char *problem;

  /* The window may be closed by now. */
  if (self->pages == NULL)
    return NULL;

  ct_live_pages_refresh (self->pages);
  printout = _ct_print_page_get_printout (self);
  problem = ct_live_pages_get_problem (self->pages);
  if (printout == NULL && problem != NULL)
    ct_dialogs_show_error (get_window (self), failure, problem);

  return printout;
}

/* Exporting */

static void
remember_folder (GtkWidget *widget, GFile *file)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : g_strdup ("");

  g_settings_set_string (settings, "export-folder", uri);
}

static GBytes *
write_pdf (gpointer printout, GError **error)
{
  return ct_printout_write_pdf (printout, error);
}

static void
export_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtPrintPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ct_dialogs_export_finish (result, &error);
  CtPrintout *printout;

  if (file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        ct_dialogs_show_error (get_window (self), _ ("The PDF Could Not Be Written"),
                               error->message);
      return;
    }

  printout = prepare_pages (self, _ ("The PDF Could Not Be Written"));
  if (printout != NULL)
    ct_file_export_run (GTK_WIDGET (self), file, _ ("The PDF Could Not Be Written"), write_pdf,
                        g_object_ref (printout), g_object_unref, remember_folder);
}

static void
last_folder_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtPrintPage) self = user_data;
  g_auto (GStrv) present = ct_present_files_find_finish (result, NULL);
  g_autoptr (GFile) folder = present[0] != NULL ? g_file_new_for_uri (present[0]) : NULL;
  g_autofree char *name = NULL;

  /* The window may be closed by now. */
  if (get_window (self) == NULL || ct_live_pages_get_plan (self->pages) == NULL)
    return;

  name = dup_name (self);
  ct_dialogs_export_async (get_window (self), CT_EXPORT_PDF, folder, name, NULL, export_chosen_cb,
                           g_object_ref (self));
}

/* Asks for a file and writes the pages into it, byte for byte what is on the screen. */
void
ct_print_page_export (CtPrintPage *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *uri = g_settings_get_string (settings, "export-folder");
  const char *uris[] = { *uri != '\0' ? uri : NULL, NULL };

  g_return_if_fail (CT_IS_PRINT_PAGE (self));

  /* Where the last PDF was put is proposed, if that is still there. */
  if (prepare_pages (self, _ ("The PDF Could Not Be Written")) != NULL)
    ct_present_files_find_async (uris, NULL, last_folder_found_cb, g_object_ref (self));
}

/* Printing */

static void
printed_cb (CtPrintPage *self, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  ct_dialogs_show_error (get_window (self), _ ("The Plan Could Not Be Printed"),
                         error != NULL ? error->message : _ ("The printer gave no reason."));
}

/* One for each who gets one, once the plan is issued; of a draft, one to look at. */
static guint
count_copies (CtPlan *plan)
{
  guint n_copies = ct_document_count_copies (ct_plan_get_document (plan));

  return ct_standing_of_plan (plan) != CT_STANDING_DRAFT ? MAX (n_copies, 1) : 1;
}

/* Shows the print dialog. */
void
ct_print_page_print (CtPrintPage *self)
{
  g_autoptr (CtPrintOperation) operation = NULL;
  g_autofree char *name = NULL;
  g_autofree char *settings = NULL;

  g_return_if_fail (CT_IS_PRINT_PAGE (self));

  if (prepare_pages (self, _ ("The Plan Could Not Be Printed")) == NULL)
    return;

  name = dup_name (self);
  settings = g_build_filename (g_get_user_data_dir (), APPLICATION_ID, "print-settings", NULL);
  operation = ct_print_operation_new (_ct_print_page_get_printout (self), name);
  ct_print_operation_remember_settings (operation, settings);
  ct_print_operation_propose_copies (operation,
                                     count_copies (ct_live_pages_get_plan (self->pages)));
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);

  /* Errors come by "done". */
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           get_window (self), NULL);
}

void
_ct_print_page_update_output_actions (CtPrintPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "print.print", _ct_print_page_get_printout (self) != NULL);
  gtk_widget_action_set_enabled (widget, "print.export",
                                 _ct_print_page_get_printout (self) != NULL);
}
