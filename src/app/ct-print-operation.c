/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-operation"

#include "config.h"

#include "ct-print-operation.h"

/**
 * CtPrintOperation:
 *
 * Prints the pages of a printout, each on its own paper the way it lies there. The margins are the
 * document's, so the printer gets whole sheets. There are no options of our own in the dialog: the
 * print portal shows none.
 */
struct _CtPrintOperation
{
  GtkPrintOperation parent_instance;

  CtPrintout *printout;
  char *settings_file;
};

G_DEFINE_FINAL_TYPE (CtPrintOperation, ct_print_operation, GTK_TYPE_PRINT_OPERATION)

/* Returns: (transfer full): what is called by its name in the dialog and by the printer */
static GtkPaperSize *
create_paper (double across, double down)
{
  static const char *const names[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_A3 };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkPaperSize *paper = gtk_paper_size_new (names[i]);

      if (ABS (across - gtk_paper_size_get_width (paper, GTK_UNIT_POINTS)) <= 2.0 &&
          ABS (down - gtk_paper_size_get_height (paper, GTK_UNIT_POINTS)) <= 2.0)
        return paper;
      gtk_paper_size_free (paper);
    }

  return gtk_paper_size_new_custom ("plan", "plan", across, down, GTK_UNIT_POINTS);
}

/* The size of a page as paper lies in the tray: upright, with the way it is turned apart. */
static void
set_up_page (CtPrintOperation *self, guint page, GtkPageSetup *setup)
{
  double width, height;
  g_autoptr (GtkPaperSize) paper = NULL;

  ct_printout_get_page_size (self->printout, page, &width, &height);
  paper = create_paper (MIN (width, height), MAX (width, height));

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0.0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0.0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0.0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0.0, GTK_UNIT_POINTS);
}

static void
ct_print_operation_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  CtPrintOperation *self = CT_PRINT_OPERATION (operation);

  gtk_print_operation_set_n_pages (operation, (int) ct_printout_get_n_pages (self->printout));
}

static void
ct_print_operation_request_page_setup (GtkPrintOperation *operation,
                                       GtkPrintContext *context,
                                       int page,
                                       GtkPageSetup *setup)
{
  set_up_page (CT_PRINT_OPERATION (operation), (guint) page, setup);
}

static void
ct_print_operation_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  CtPrintOperation *self = CT_PRINT_OPERATION (operation);

  ct_printout_draw_page (self->printout, gtk_print_context_get_cairo_context (context),
                         (guint) page);
}

/* What holds for this print only must not cut the next one short. */
static void
drop_passing_settings (GtkPrintSettings *settings)
{
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_ALL);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PAGE_RANGES);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PAGE_SET);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_N_COPIES);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME);
}

static void
ct_print_operation_done (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  CtPrintOperation *self = CT_PRINT_OPERATION (operation);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  g_autoptr (GtkPrintSettings) kept = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_APPLY || self->settings_file == NULL || settings == NULL)
    return;

  kept = gtk_print_settings_copy (settings);
  drop_passing_settings (kept);
  folder = g_path_get_dirname (self->settings_file);
  g_mkdir_with_parents (folder, 0700);
  if (!gtk_print_settings_to_file (kept, self->settings_file, &error))
    g_warning ("The print settings could not be kept: %s", error->message);
}

static void
ct_print_operation_finalize (GObject *object)
{
  CtPrintOperation *self = CT_PRINT_OPERATION (object);

  g_clear_object (&self->printout);
  g_clear_pointer (&self->settings_file, g_free);

  G_OBJECT_CLASS (ct_print_operation_parent_class)->finalize (object);
}

static void
ct_print_operation_class_init (CtPrintOperationClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ct_print_operation_finalize;

  operation_class->begin_print = ct_print_operation_begin_print;
  operation_class->request_page_setup = ct_print_operation_request_page_setup;
  operation_class->draw_page = ct_print_operation_draw_page;
  operation_class->done = ct_print_operation_done;
}

static void
ct_print_operation_init (CtPrintOperation *self)
{
}

/**
 * ct_print_operation_new:
 * @printout: the pages
 * @job_name: how the print job is called in the printer's queue
 */
CtPrintOperation *
ct_print_operation_new (CtPrintout *printout, const char *job_name)
{
  CtPrintOperation *self;
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;

  g_return_val_if_fail (CT_IS_PRINTOUT (printout), NULL);

  self = g_object_new (CT_TYPE_PRINT_OPERATION, NULL);
  self->printout = g_object_ref (printout);

  operation = GTK_PRINT_OPERATION (self);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, job_name);

  setup = gtk_page_setup_new ();
  if (ct_printout_get_n_pages (printout) > 0)
    set_up_page (self, 0, setup);
  gtk_print_operation_set_default_page_setup (operation, setup);

  return self;
}

/**
 * ct_print_operation_remember_settings:
 * @file_name: where the user's settings of the printer are kept from one print to the next
 */
void
ct_print_operation_remember_settings (CtPrintOperation *self, const char *file_name)
{
  g_autoptr (GtkPrintSettings) settings = NULL;

  g_return_if_fail (CT_IS_PRINT_OPERATION (self));

  g_free (self->settings_file);
  self->settings_file = g_strdup (file_name);

  /* There is none before the first print. */
  settings = gtk_print_settings_new_from_file (file_name, NULL);
  if (settings != NULL)
    gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
}

/**
 * ct_print_operation_propose_copies:
 * @n_copies: what the dialog begins with
 *
 * To be called after ct_print_operation_remember_settings(), which knows of no copies.
 */
void
ct_print_operation_propose_copies (CtPrintOperation *self, guint n_copies)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  GtkPrintSettings *known = gtk_print_operation_get_print_settings (operation);
  g_autoptr (GtkPrintSettings) settings =
      known != NULL ? gtk_print_settings_copy (known) : gtk_print_settings_new ();

  g_return_if_fail (CT_IS_PRINT_OPERATION (self));
  g_return_if_fail (n_copies > 0);

  gtk_print_settings_set_n_copies (settings, (int) n_copies);
  gtk_print_settings_set_collate (settings, TRUE);
  gtk_print_operation_set_print_settings (operation, settings);
}
