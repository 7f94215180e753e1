/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

#include "ct-action.h"
#include "ct-issued-plan.h"
#include "ct-paragraph.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "ct-section.h"
#include "ct-signed-file.h"
#include "ct-standing.h"

/* Codes and sheets of adjustments on the command line. */

typedef struct
{
  char *folder;
  char *plan;
  char *sheet;
  char *code;
} Fixture;

static CtPlan *
read_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"),
                                            "data/samples/mam-non-ben-say.caitien", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  CtPlan *plan;

  g_assert_no_error (error);
  plan = ct_plan_reader_read (bytes, path, &error);
  g_assert_no_error (error);

  return plan;
}

static void
write_plan (Fixture *fixture, CtPlan *plan)
{
  g_autoptr (GBytes) bytes = ct_plan_writer_write (plan);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->plan, g_bytes_get_data (bytes, NULL),
                       (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

/* One beside the plan, and one that is not there. */
static void
attach_copies (Fixture *fixture, CtIssue *issue)
{
  g_autofree char *path = g_build_filename (fixture->folder, "ky.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/ky.pdf");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("scan", 4);
  CtNode *copy = CT_NODE (ct_signed_file_attach (issue, file, bytes));

  ct_node_set_text (copy, CT_SIGNED_COPY_URI, "ky.pdf");
  ct_signed_file_attach (issue, missing, bytes);
  g_assert_true (g_file_set_contents (path, "scan", 4, NULL));
}

/* @data: the new words of an action; %NULL to leave the plan as it was issued */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlan) plan = read_sample ();

  fixture->folder = g_dir_make_tmp ("caitien-XXXXXX", NULL);
  fixture->plan = g_build_filename (fixture->folder, "a.caitien", NULL);
  fixture->sheet = g_build_filename (fixture->folder, "a.pdf", NULL);
  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_NUMBER, "12");
  ct_issued_plan_issue (plan);
  fixture->code = ct_standing_dup_code (ct_standing_of_plan (plan), plan);
  attach_copies (fixture, ct_standing_get_latest_issue (plan));
  if (data != NULL)
    ct_node_set_text (ct_plan_find (plan, "a16"), CT_ACTION_TEXT, data);
  write_plan (fixture, plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "ky.pdf", NULL);

  g_unlink (copy);
  g_unlink (fixture->sheet);
  g_unlink (fixture->plan);
  g_rmdir (fixture->folder);
  g_free (fixture->sheet);
  g_free (fixture->plan);
  g_free (fixture->folder);
  g_free (fixture->code);
}

static int
run (const char *const *arguments, char **output)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_newv (arguments,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, output, NULL, &error);
  g_assert_no_error (error);

  return g_subprocess_get_exit_status (process);
}

static int
verify (Fixture *fixture, const char *code, char **output)
{
  const char *arguments[] = { g_getenv ("CAITIEN_CLI"), "verify", fixture->plan, code, NULL };

  return run (arguments, output);
}

static int
make_sheet (Fixture *fixture)
{
  const char *arguments[] = { g_getenv ("CAITIEN_CLI"), "adjustment", fixture->plan, "-o",
                              fixture->sheet,           NULL };
  g_autofree char *output = NULL;

  return run (arguments, &output);
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;

  g_assert_cmpint (verify (fixture, fixture->code, &output), ==, 0);
  g_assert_nonnull (strstr (output, "no. 12"));
  g_assert_nonnull (strstr (output, "signed\tsame\tky.pdf\n"));
  g_assert_nonnull (strstr (output, "signed\tmissing\tfile:///nowhere/ky.pdf\n"));
  g_assert_cmpint (make_sheet (fixture), ==, 1);
  g_assert_false (g_file_test (fixture->sheet, G_FILE_TEST_EXISTS));
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;

  g_assert_cmpint (verify (fixture, fixture->code, &output), ==, 1);
  g_assert_nonnull (strstr (output, "changed\ta16\ttext\t"));
  g_assert_nonnull (strstr (output, data));
}

static void
test_other_codes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *unknown = NULL;
  g_autofree char *mistyped = NULL;

  g_assert_cmpint (verify (fixture, "0000-0000-0011", &unknown), ==, 1);
  g_assert_cmpint (verify (fixture, "0000-0000-0012", &mistyped), ==, 2);
}

static char *
read_pages (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) owned = G_OBJECT (poppler_document_new_from_gfile (file, NULL, NULL, &error));
  PopplerDocument *document = POPPLER_DOCUMENT (owned);
  GString *bare = g_string_new (NULL);

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (GObject) page = G_OBJECT (poppler_document_get_page (document, i));
      g_autofree char *text = poppler_page_get_text (POPPLER_PAGE (page));

      for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
        if (!g_unichar_isspace (g_utf8_get_char (p)))
          g_string_append_unichar (bare, g_utf8_get_char (p));
    }

  return g_string_free (bare, FALSE);
}

/* Old and new words, the place in the words of the form, the signer; and no draft mark. */
static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
    "PHIẾUĐIỀUCHỈNH", "Kếhoạchsố12/KH-MNBS", "Đãbanhành",
    "Điềuchỉnhthành", "Tiêuchí4.2",          "hoạtđộng",
    "bếpăn",          "bếpđiệnchobếpăn",     "LêThịNgọcSương",
  };
  g_autofree char *text = NULL;

  g_assert_cmpint (make_sheet (fixture), ==, 0);
  text = read_pages (fixture->sheet);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (text, expected[i]) == NULL)
      g_error ("no “%s” in %s", expected[i], text);
  g_assert_null (strstr (text, "DỰTHẢO"));
}

/* A section that is new is told with all its words, and with nothing that only the program reads.
 */
static void
test_sheet_new_section (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->plan);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (CtPlan) plan = ct_plan_reader_read (bytes, fixture->plan, NULL);
  g_autoptr (CtSection) section = ct_section_new ();
  g_autoptr (CtParagraph) paragraph = ct_paragraph_new ();
  g_autofree char *text = NULL;

  ct_node_set_text (CT_NODE (section), CT_SECTION_KIND, "text");
  ct_node_set_text (CT_NODE (section), CT_SECTION_BULLETS, "dash");
  ct_node_set_text (CT_NODE (section), CT_SECTION_HEADING, "Phòng cháy");
  ct_node_set_text (CT_NODE (paragraph), CT_PARAGRAPH_TEXT, "Tập huấn hai lần.");
  ct_node_list_append (ct_section_get_paragraphs (section), paragraph);
  ct_node_list_append (ct_plan_get_sections (plan), section);
  write_plan (fixture, plan);

  g_assert_cmpint (make_sheet (fixture), ==, 0);
  text = read_pages (fixture->sheet);
  g_assert_nonnull (strstr (text, "Phòngcháy"));
  g_assert_nonnull (strstr (text, "Tậphuấnhailần."));
  g_assert_null (strstr (text, "dash"));
  g_assert_null (strstr (text, "text"));
}

#define NEW_WORDS "Lắp bếp điện cho bếp ăn."

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli-issue/same", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/cli-issue/changed", Fixture, NEW_WORDS, set_up, test_changed, tear_down);
  g_test_add ("/cli-issue/other-codes", Fixture, NULL, set_up, test_other_codes, tear_down);
  g_test_add ("/cli-issue/sheet", Fixture, NEW_WORDS, set_up, test_sheet, tear_down);
  g_test_add ("/cli-issue/sheet-new-section", Fixture, NULL, set_up, test_sheet_new_section,
              tear_down);

  return g_test_run ();
}
