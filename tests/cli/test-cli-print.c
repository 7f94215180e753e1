/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* pdf and proof as their users meet them. */

typedef struct
{
  int status;
  char *output;
  char *errors;
} Run;

static char *folder;

static void
clear_run (Run *run)
{
  g_free (run->output);
  g_free (run->errors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, clear_run)

static Run
run_cli (const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { 0 };

  g_strv_builder_add (builder, g_getenv ("CAITIEN_CLI"));
  g_strv_builder_addv (builder, (const char **) arguments);
  argv = g_strv_builder_end (builder);

  process =
      g_subprocess_newv ((const char *const *) argv,
                         G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run.output, &run.errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);

  return run;
}

#define RUN(...) run_cli ((const char *const[]){ __VA_ARGS__, NULL })

static char *
get_sample (void)
{
  return g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "samples",
                           "tieu-hoc-go-may.caitien", NULL);
}

static char *
make_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
test_pdf (void)
{
  g_autofree char *sample = get_sample ();
  g_autofree char *first = make_path ("first.pdf");
  g_autofree char *second = make_path ("second.pdf");
  g_auto (Run) a = RUN ("pdf", sample, "-o", first);
  g_auto (Run) b = RUN ("pdf", "--form=legacy-roadmap", sample, "-o", second);
  g_autofree char *first_bytes = NULL;
  g_autofree char *second_bytes = NULL;
  gsize first_size, second_size;

  g_assert_cmpint (a.status, ==, 0);
  g_assert_cmpint (b.status, ==, 0);
  g_assert_cmpstr (a.errors, ==, "");
  g_assert_true (g_file_get_contents (first, &first_bytes, &first_size, NULL));
  g_assert_true (g_file_get_contents (second, &second_bytes, &second_size, NULL));
  g_assert_true (g_str_has_prefix (first_bytes, "%PDF-1.4"));
  g_assert_cmpmem (first_bytes, 8, second_bytes, 8);
  g_assert_false (first_size == second_size && memcmp (first_bytes, second_bytes, first_size) == 0);

  g_unlink (first);
  g_unlink (second);
}

static void
test_timeline (void)
{
  static const struct
  {
    const char *name;
    const char *magic;
  } files[] = {
    { "chart.pdf", "%PDF-" },
    { "chart.png", "\x89PNG" },
    { "chart.svg", "<?xml" },
  };
  g_autofree char *sample = get_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = make_path (files[i].name);
      g_autofree char *bytes = NULL;
      g_auto (Run) run =
          RUN ("timeline", sample, "-o", path, "--today", "2026-11-21", "--gray", "--paper", "a3",
               "--from", "2026-09-01", "--group", "lead", "--colour", "money");

      g_assert_cmpstr (run.errors, ==, "");
      g_assert_cmpint (run.status, ==, 0);
      g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
      g_assert_true (g_str_has_prefix (bytes, files[i].magic));
      g_unlink (path);
    }
}

static void
test_timeline_refused (void)
{
  g_autofree char *sample = get_sample ();
  g_autofree char *path = make_path ("chart.pdf");
  g_autofree char *nowhere = make_path ("no/such/folder.pdf");
  g_auto (Run) no_output = RUN ("timeline", sample);
  g_auto (Run) no_kind = RUN ("timeline", sample, "-o", "chart.bmp");
  g_auto (Run) no_day = RUN ("timeline", sample, "-o", path, "--from", "9/2026");
  g_auto (Run) no_paper = RUN ("timeline", sample, "-o", path, "--paper", "a0");
  g_auto (Run) no_group = RUN ("timeline", sample, "-o", path, "--group", "money");
  g_auto (Run) no_color = RUN ("timeline", sample, "-o", path, "--colour", "red");
  g_auto (Run) no_folder = RUN ("timeline", sample, "-o", nowhere);

  g_assert_cmpint (no_output.status, ==, 2);
  g_assert_cmpint (no_kind.status, ==, 2);
  g_assert_cmpint (no_day.status, ==, 2);
  g_assert_nonnull (strstr (no_day.errors, "9/2026"));
  g_assert_cmpint (no_paper.status, ==, 2);
  g_assert_cmpint (no_group.status, ==, 2);
  g_assert_nonnull (strstr (no_group.errors, "standard, lead, state, month"));
  g_assert_cmpint (no_color.status, ==, 2);
  g_assert_cmpint (no_folder.status, ==, 3);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Where the decimal sign is a comma, as in Viet Nam, the pages are the same to the byte. */
static void
test_pdf_in_vietnamese (void)
{
  g_autofree char *script =
      g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "tests", "e2e", "make-locale", NULL);
  const char *const argv[] = { script, g_test_get_dir (G_TEST_BUILT), NULL };
  g_autofree char *locales = NULL;
  g_autofree char *sample = get_sample ();
  g_autofree char *here = make_path ("here.pdf");
  g_autofree char *there = make_path ("there.pdf");
  g_auto (Run) a = RUN ("pdf", sample, "-o", here);
  g_autofree char *here_bytes = NULL;
  g_autofree char *there_bytes = NULL;
  gsize here_size, there_size;
  int status = 1;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &locales, NULL,
                     &status, NULL) ||
      status != 0)
    {
      g_test_skip ("localedef can't make vi_VN here");
      return;
    }

  g_setenv ("LOCPATH", g_strchomp (locales), TRUE);
  g_setenv ("LC_ALL", "vi_VN.UTF-8", TRUE);
  {
    g_auto (Run) b = RUN ("pdf", sample, "-o", there);

    g_assert_cmpstr (b.errors, ==, "");
    g_assert_cmpint (b.status, ==, 0);
  }
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);

  g_assert_true (g_file_get_contents (here, &here_bytes, &here_size, NULL));
  g_assert_true (g_file_get_contents (there, &there_bytes, &there_size, NULL));
  g_assert_cmpmem (here_bytes, here_size, there_bytes, there_size);
  g_unlink (here);
  g_unlink (there);
}

static void
test_pdf_refused (void)
{
  g_autofree char *sample = get_sample ();
  g_autofree char *nowhere = make_path ("no/such/folder.pdf");
  g_autofree char *pdf = make_path ("refused.pdf");
  g_auto (Run) no_output = RUN ("pdf", sample);
  g_auto (Run) no_folder = RUN ("pdf", sample, "-o", nowhere);
  g_auto (Run) no_form = RUN ("pdf", sample, "-o", pdf, "--form", "nothing");
  g_auto (Run) no_plan = RUN ("pdf", nowhere, "-o", pdf);

  g_assert_cmpint (no_output.status, ==, 2);
  g_assert_cmpint (no_folder.status, ==, 3);
  g_assert_cmpint (no_form.status, ==, 3);
  g_assert_nonnull (strstr (no_form.errors, "“nothing”"));
  g_assert_cmpint (no_plan.status, ==, 3);
  g_assert_false (g_file_test (pdf, G_FILE_TEST_EXISTS));
}

static void
test_proof (void)
{
  g_autofree char *sample = get_sample ();
  g_auto (Run) own = RUN ("proof", sample);
  g_auto (Run) other = RUN ("proof", sample, "--form", "legacy-by-standard");
  g_autoptr (GRegex) line = g_regex_new ("^\\d+ cells, \\d+ words, 0 missing, \\d+ without a place "
                                         "in this form\n",
                                         0, 0, NULL);

  g_assert_cmpint (own.status, ==, 0);
  g_assert_true (g_regex_match (line, own.output, 0, NULL));
  g_assert_null (strstr (own.output, "missing\t"));
  g_assert_null (strstr (own.output, "no place\timprovement/goal"));

  g_assert_cmpint (other.status, ==, 0);
  g_assert_true (g_regex_match (line, other.output, 0, NULL));
  g_assert_nonnull (strstr (other.output, "no place\timprovement/goal\t"));
}

/* A letter that the font lacks is named with its place, and is an error. */
static void
test_letters (void)
{
  g_autofree char *plan = make_path ("letters.caitien");
  g_autofree char *pdf = make_path ("letters.pdf");
  const char *xml =
      "<plan xmlns='urn:caitien:plan:1' version='1.0' framework='tt57-2026-pt' form='tt57-bieu2'>"
      "<calendar first-year='2026' years='1' year-start='09-01' term-2='01-18' year-end='05-31'/>"
      "<improvements><improvement id='i1' criterion='1.1'><action id='a7'><text>Tốt "
      "\xf0\x9f\x98\x80</text></action></improvement></improvements></plan>";

  g_assert_true (g_file_set_contents (plan, xml, -1, NULL));
  {
    g_auto (Run) run = RUN ("pdf", plan, "-o", pdf);

    g_assert_cmpint (run.status, ==, 1);
    g_assert_nonnull (strstr (run.errors, "U+1F600"));
    g_assert_nonnull (strstr (run.errors, "a7 action/text"));
  }

  g_unlink (plan);
  g_unlink (pdf);
}

/* All that a plan says has a place with all appendices; a name that is none is refused. */
static void
test_with (void)
{
  g_autofree char *sample = get_sample ();
  g_auto (Run) all = RUN ("proof", sample, "--with", "evidence,remainder,money");
  g_auto (Run) wrong = RUN ("proof", sample, "--with", "evidence,pictures");

  g_assert_cmpint (all.status, ==, 0);
  g_assert_nonnull (strstr (all.output, " 0 missing, 0 without a place"));
  g_assert_cmpint (wrong.status, ==, 2);
  g_assert_nonnull (strstr (wrong.errors, "pictures"));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("ct-test-XXXXXX", NULL);
  g_assert_nonnull (folder);

  g_test_add_func ("/cli/pdf", test_pdf);
  g_test_add_func ("/cli/timeline", test_timeline);
  g_test_add_func ("/cli/timeline-refused", test_timeline_refused);
  g_test_add_func ("/cli/pdf-in-vietnamese", test_pdf_in_vietnamese);
  g_test_add_func ("/cli/pdf-refused", test_pdf_refused);
  g_test_add_func ("/cli/proof", test_proof);
  g_test_add_func ("/cli/letters", test_letters);
  g_test_add_func ("/cli/with", test_with);

  result = g_test_run ();
  g_rmdir (folder);
  g_free (folder);

  return result;
}
