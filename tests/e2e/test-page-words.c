/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-page-words"

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <poppler.h>
#include <string.h>

#include "ct-program.h"
#include "ct-saved-plan.h"
#include "ct-text-fold.h"

/* Words on the printed pages of the real window: found, selected with the pointer and copied. What
 * there should be comes from the PDF, read by other programs.
 */

#define SAMPLE "mam-non-ben-say.caitien"

static char *
run (const char *program, const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_strv_builder_add (builder, program);
  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    g_strv_builder_add (builder, arguments[i]);
  command = g_strv_builder_end (builder);

  g_spawn_sync (NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&output);
}

static char *
write_pdf (CtSavedPlan *plan)
{
  char *path = g_strconcat (ct_saved_plan_get_path (plan), ".pdf", NULL);
  const char *arguments[] = { "pdf", ct_saved_plan_get_path (plan), "-o", path, NULL };

  g_free (run ("caitien-cli", arguments));

  return path;
}

/* How often @folded stands in the PDF, whose text comes cell by cell. */
static guint
count_in_pdf (const char *path, const char *folded)
{
  const char *arguments[] = { "-raw", path, "-", NULL };
  g_autofree char *text = run ("pdftotext", arguments);
  g_autofree char *bare = ct_text_fold (text);
  g_auto (GStrv) words = g_strsplit_set (bare, " \n\f", -1);
  g_autoptr (GString) joined = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s ", words[i]);
  for (const char *p = strstr (joined->str, folded); p != NULL; p = strstr (p + 1, folded))
    n++;

  return n;
}

/* Waits until the bar says which of so many places is the current one. */
static void
expect_count (CtProbe *window, const char *current, guint n)
{
  g_autofree char *count = g_strdup_printf (C_ ("printed pages", "%u of %u"), 0, n);
  g_autofree char *pattern = g_strconcat (current, count + 1, NULL);
  g_autoptr (CtProbe) label = NULL;

  g_assert_true (*count == '0');
  label = ct_probe_wait_for (window, NULL, pattern);
}

static char *
dup_page_name (CtProbe *window)
{
  g_autofree char *pattern = g_strdup_printf (_ ("Page %u of %u"), 1, 8);
  g_autoptr (CtProbe) view = NULL;

  memset (strchr (pattern, '1'), '*', 1);
  view = ct_probe_wait_for (window, "document", pattern);

  return ct_probe_dup_name (view);
}

/* What other programs would paste; what is there at first may be something else. */
static gboolean
has_on_clipboard (const char *option, const char *expected)
{
  g_autofree char *helper =
      g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "e2e", "clipboard-words", NULL);
  const char *arguments[] = { option, NULL };
  g_autofree char *words = run (helper, arguments);

  g_test_message ("on the clipboard: %s", words);

  return g_str_equal (words, expected);
}

static void
expect_selected (const char *expected)
{
  gboolean found = FALSE;

  for (guint i = 0; i < 20 && !found; i++)
    {
      g_usleep (G_USEC_PER_SEC / 10);
      found = has_on_clipboard ("--primary", expected);
    }

  g_assert_true (found);
}

static void
expect_copied (CtProgram *program, const char *expected)
{
  gboolean found = FALSE;

  for (guint i = 0; i < 20 && !found; i++)
    {
      ct_program_press (program, "ctrl+c");
      g_usleep (G_USEC_PER_SEC / 10);
      found = has_on_clipboard (NULL, expected);
    }

  g_assert_true (found);
}

/* Where words stand on a page, in points from its upper left corner. */
static PopplerRectangle
find_in_pdf (const char *path, int page, const char *words, double *width)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) document =
      G_OBJECT (poppler_document_new_from_gfile (file, NULL, NULL, &error));
  g_autoptr (GObject) owned = NULL;
  PopplerRectangle found;
  double height;
  GList *places;

  g_assert_no_error (error);
  owned = G_OBJECT (poppler_document_get_page (POPPLER_DOCUMENT (document), page));
  poppler_page_get_size (POPPLER_PAGE (owned), width, &height);
  places = poppler_page_find_text (POPPLER_PAGE (owned), words);
  g_assert_nonnull (places);
  found = *(PopplerRectangle *) places->data;
  g_list_free_full (places, (GDestroyNotify) poppler_rectangle_free);

  return (PopplerRectangle){ found.x1, height - found.y2, found.x2, height - found.y1 };
}

/* From words on a page to others, on the screen: the pages fill the view's width but for its
 * margins, and @page stands at its top.
 */
static PopplerRectangle
find_on_screen (CtProgram *program, const char *pdf, int page, const char *words)
{
  static const double margin = 14;
  g_autofree char *name = dup_page_name (ct_program_get_window (program));
  g_autoptr (CtProbe) view = ct_probe_wait_for (ct_program_get_window (program), NULL, name);
  int x, y, width, height;
  double page_width, scale;
  PopplerRectangle place = find_in_pdf (pdf, page, words, &page_width);

  ct_probe_get_area (view, &x, &y, &width, &height);
  scale = (width - 2 * margin) / page_width;

  return (PopplerRectangle){ x + margin + place.x1 * scale, y + margin + place.y1 * scale,
                             x + margin + place.x2 * scale, y + margin + place.y2 * scale };
}

static void
drag_over (CtProgram *program, const char *pdf, int page, const char *first, const char *last)
{
  PopplerRectangle from = find_on_screen (program, pdf, page, first);
  PopplerRectangle to = find_on_screen (program, pdf, page, last);
  g_autofree char *commands = g_strdup_printf (
      "mousemove %.0f %.0f mousedown 1 sleep 0.1 mousemove %.0f %.0f sleep 0.1 mousemove %.0f %.0f "
      "sleep 0.1 mouseup 1",
      from.x1, (from.y1 + from.y2) / 2, to.x1, (to.y1 + to.y2) / 2, to.x2, (to.y1 + to.y2) / 2);

  ct_program_point (program, commands);
}

static void
double_click (CtProgram *program, const char *pdf, int page, const char *words)
{
  PopplerRectangle place = find_on_screen (program, pdf, page, words);
  g_autofree char *commands = g_strdup_printf ("mousemove %.0f %.0f click --repeat 2 --delay 60 1",
                                               place.x1 + 4, (place.y1 + place.y2) / 2);

  ct_program_point (program, commands);
}

/* As many places as the PDF has, and Enter goes on until another page is seen. */
static void
test_finds (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autofree char *pdf = write_pdf (plan);
  const char *arguments[] = { "caitien", "--view", "print", ct_saved_plan_get_path (plan), NULL };
  g_autoptr (CtProgram) program = ct_program_start (arguments);
  CtProbe *window = ct_program_get_window (program);
  guint n = count_in_pdf (pdf, "ke hoach");
  g_autofree char *first = NULL;
  g_autofree char *page = NULL;
  g_autoptr (CtProbe) entry = NULL;
  g_autoptr (CtProbe) left = NULL;

  g_assert_cmpuint (n, >, 5);
  g_free (dup_page_name (window));
  ct_program_press (program, "ctrl+f");
  entry = ct_probe_wait_for (window, "search box", _ ("Find in the printed pages"));
  ct_program_press (program, "k e space h o a c h");
  expect_count (window, "*", n);

  first = dup_page_name (window);
  for (guint i = 0; i < n && (page == NULL || g_str_equal (page, first)); i++)
    {
      ct_program_press (program, "Return");
      g_usleep (G_USEC_PER_SEC / 10);
      g_free (page);
      page = dup_page_name (window);
    }
  g_assert_cmpstr (page, !=, first);

  /* Words that are nowhere; and the bar goes away. */
  ct_program_press (program, "ctrl+a x y z z y");
  g_clear_pointer (&entry, ct_probe_unref);
  entry = ct_probe_wait_for (window, NULL, _ ("Nothing found"));
  ct_program_press (program, "Escape");
  g_usleep (G_USEC_PER_SEC / 5);
  left = ct_probe_find (window, NULL, _ ("Nothing found"));
  g_assert_null (left);

  ct_program_press (program, "ctrl+w");
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);
  g_unlink (pdf);
}

/* Dragged over and copied: exactly these words, though a cell sets them on several lines. */
static void
test_copies (void)
{
  const char *copied = "Rà soát hồ sơ, thống nhất danh mục 24 biểu số liệu giữa văn thư, kế toán, "
                       "y tế và các lớp";
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autofree char *pdf = write_pdf (plan);
  const char *arguments[] = { "caitien", "--view", "print", ct_saved_plan_get_path (plan), NULL };
  g_autoptr (CtProgram) program = ct_program_start (arguments);

  g_free (dup_page_name (ct_program_get_window (program)));
  ct_program_press (program, "ctrl+f Escape Home Next Next");
  g_usleep (G_USEC_PER_SEC / 2);
  drag_over (program, pdf, 2, "Rà soát", "và các lớp");
  expect_selected (copied);
  expect_copied (program, copied);

  /* Twice on a word: there it is written, and typing would replace it. */
  double_click (program, pdf, 2, "thống nhất");
  expect_copied (program, "thống");

  ct_program_press (program, "ctrl+w");
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);
  g_unlink (pdf);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/page-words/finds", test_finds);
  g_test_add_func ("/e2e/page-words/copies", test_copies);

  return g_test_run ();
}
