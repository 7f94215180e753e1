/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-print-operation.h"
#include "test-ui.h"

#include <glib/gstdio.h>
#include <poppler.h>

static const char *const samples[] = {
  "data/samples/mam-non-ben-say.caitien",
  "data/samples/tieu-hoc-go-may.caitien",
  "data/samples/mam-non-cu-lao-sen.caitien",
};

static CtPrintout *
create_printout (CtCatalogue *catalogue, const char *path)
{
  g_autoptr (CtPlan) plan = test_ui_read_plan (path);
  CtNode *node = CT_NODE (plan);
  CtForm *form = ct_catalogue_get_form (catalogue, ct_node_get_text (node, CT_PLAN_FORM));
  g_autoptr (GError) error = NULL;
  CtPrintout *printout;

  g_assert_nonnull (form);

  /* One of them with pages of two sizes. */
  if (g_str_equal (path, samples[1]))
    ct_node_set_text (CT_NODE (ct_plan_get_page_setup (plan)), CT_PAGE_SETUP_PAPER_TABLE, "double");
  printout =
      ct_printout_new (plan, form,
                       ct_catalogue_get_framework (catalogue,
                                                   ct_node_get_text (node, CT_PLAN_FRAMEWORK)),
                       ct_catalogue_get_page_style (catalogue, ct_form_get_page_style (form)), NULL,
                       &error);
  g_assert_no_error (error);

  return printout;
}

static void export(CtPrintOperation *operation, const char *file_name)
{
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result;

  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), FALSE);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), file_name);
  result = gtk_print_operation_run (GTK_PRINT_OPERATION (operation),
                                    GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
}

static void
assert_same_pages (CtPrintout *printout, const char *file_name)
{
  g_autofree char *uri = g_filename_to_uri (file_name, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==,
                   (int) ct_printout_get_n_pages (printout));

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *text = poppler_page_get_text (page);
      double width, height, expected_width, expected_height;

      poppler_page_get_size (page, &width, &height);
      ct_printout_get_page_size (printout, (guint) i, &expected_width, &expected_height);
      g_assert_cmpfloat_with_epsilon (width, expected_width, 1.5);
      g_assert_cmpfloat_with_epsilon (height, expected_height, 1.5);
      g_assert_cmpstr (text, !=, "");
      g_object_unref (page);
    }

  g_object_unref (document);
}

/* What GTK prints has the pages of the preview, each the way it lies there. */
static void
test_prints_all_pages (gconstpointer data)
{
  g_autoptr (CtCatalogue) catalogue = test_ui_load_catalogue ();
  g_autoptr (CtPrintout) printout = create_printout (catalogue, data);
  g_autoptr (CtPrintOperation) operation = ct_print_operation_new (printout, "test");
  g_autofree char *folder = g_dir_make_tmp ("caitien-print-XXXXXX", NULL);
  g_autofree char *file_name = g_build_filename (folder, "plan.pdf", NULL);

  export(operation, file_name);
  assert_same_pages (printout, file_name);

  g_unlink (file_name);
  g_rmdir (folder);
}

static GtkDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_DIALOG (window))
        return GTK_DIALOG (window);
    }

  return NULL;
}

static gboolean
is_ready (GtkDialog *dialog)
{
  GtkWidget *button =
      dialog != NULL ? gtk_dialog_get_widget_for_response (dialog, GTK_RESPONSE_OK) : NULL;

  return button != NULL && gtk_widget_get_sensitive (button);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, int *done)
{
  *done = (int) result;
}

/* The print dialog, with the printer that is a file. */
static void
print_to_file (CtPrintOperation *operation, const char *file_name, const GtkPageRange *range)
{
  GtkPrintOperation *base = GTK_PRINT_OPERATION (operation);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (base);
  g_autofree char *uri = g_filename_to_uri (file_name, NULL, NULL);
  int done = -1;

  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
  gtk_print_settings_set_page_ranges (settings, (GtkPageRange *) range, 1);
  g_signal_connect (base, "done", G_CALLBACK (done_cb), &done);

  gtk_print_operation_set_track_print_status (base, TRUE);
  gtk_print_operation_run (base, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, NULL, NULL);
  test_ui_wait_for (is_ready (find_dialog ()));
  gtk_dialog_response (find_dialog (), GTK_RESPONSE_OK);
  test_ui_wait_for (done >= 0);
  g_assert_cmpint (done, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  test_ui_wait_for (gtk_print_operation_is_finished (base));
}

static char *
dup_page_text (PopplerDocument *document, int index)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  char *text = poppler_page_get_text (page);

  g_object_unref (page);

  return text;
}

/* Two copies of two pages: those pages twice, one copy after the other. */
static void
test_prints_copies (void)
{
  const GtkPageRange range = { 1, 2 };
  g_autoptr (CtCatalogue) catalogue = test_ui_load_catalogue ();
  g_autoptr (CtPrintout) printout = create_printout (catalogue, samples[0]);
  g_autoptr (CtPrintOperation) operation = ct_print_operation_new (printout, "test");
  g_autoptr (GBytes) whole = ct_printout_write_pdf (printout, NULL);
  g_autofree char *folder = g_dir_make_tmp ("caitien-print-XXXXXX", NULL);
  g_autofree char *file_name = g_build_filename (folder, "plan.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (file_name, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *expected, *document;

  if (!gtk_is_initialized ())
    {
      g_test_skip ("no display");
      return;
    }

  /* Looking for printers on the network may take as long as it likes. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);
  ct_print_operation_propose_copies (operation, 2);
  print_to_file (operation, file_name, &range);

  expected = poppler_document_new_from_bytes (whole, NULL, &error);
  g_assert_no_error (error);
  document = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 4);
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *text = dup_page_text (document, i);
      g_autofree char *wanted = dup_page_text (expected, range.start + i % 2);

      g_assert_cmpstr (text, ==, wanted);
    }

  g_object_unref (document);
  g_object_unref (expected);
  g_unlink (file_name);
  g_rmdir (folder);
}

/* The printer is remembered, a range of pages is not: it would cut the next print short. */
static void
test_remembers_settings (void)
{
  g_autoptr (CtCatalogue) catalogue = test_ui_load_catalogue ();
  g_autoptr (CtPrintout) printout = create_printout (catalogue, samples[0]);
  g_autoptr (CtPrintOperation) operation = ct_print_operation_new (printout, "test");
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPrintSettings) kept = NULL;
  g_autofree char *folder = g_dir_make_tmp ("caitien-print-XXXXXX", NULL);
  g_autofree char *file_name = g_build_filename (folder, "plan.pdf", NULL);
  g_autofree char *settings_name = g_build_filename (folder, "settings", NULL);
  g_autoptr (GError) error = NULL;

  ct_print_operation_remember_settings (operation, settings_name);
  gtk_print_settings_set_printer (settings, "Office");
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_CURRENT);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (operation), settings);
  export(operation, file_name);

  kept = gtk_print_settings_new_from_file (settings_name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gtk_print_settings_get_printer (kept), ==, "Office");
  g_assert_cmpint (gtk_print_settings_get_print_pages (kept), ==, GTK_PRINT_PAGES_ALL);

  g_unlink (settings_name);
  g_unlink (file_name);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_disable_setlocale ();
  setlocale (LC_ALL, "C.UTF-8");

  /* Works without a display, too. */
  gtk_init_check ();

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/print-operation/prints-all-pages/%u", i);

      g_test_add_data_func (path, samples[i], test_prints_all_pages);
    }
  g_test_add_func ("/print-operation/prints-copies", test_prints_copies);
  g_test_add_func ("/print-operation/remembers-settings", test_remembers_settings);

  return g_test_run ();
}
