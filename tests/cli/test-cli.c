/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* The command line as its users meet it: what it prints, where, and how it ends. */

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
run_program (const char *const *argv)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { 0 };

  process =
      g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                         &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run.output, &run.errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);

  return run;
}

static Run
run_cli (const char *first, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  va_list args;

  g_ptr_array_add (argv, (char *) g_getenv ("CAITIEN_CLI"));
  va_start (args, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (args, const char *))
    g_ptr_array_add (argv, (char *) argument);
  va_end (args);
  g_ptr_array_add (argv, NULL);

  return run_program ((const char *const *) argv->pdata);
}

static char *
get_source (const char *first, const char *name)
{
  return g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), first, name, NULL);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static char *
make_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static char *
write_temporary (const char *name, const char *text)
{
  char *path = make_path (name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

static void
assert_valid (const char *path)
{
  g_autofree char *xmllint = g_find_program_in_path ("xmllint");
  g_autofree char *schema = get_source ("data/schema", "plan.rng");
  const char *argv[] = { xmllint, "--nonet", "--noout", "--relaxng", schema, path, NULL };
  g_auto (Run) run = { 0 };

  if (xmllint == NULL)
    return;

  run = run_program (argv);
  if (run.status != 0)
    g_test_message ("%s", run.errors);
  g_assert_cmpint (run.status, ==, 0);
}

static void
test_help (void)
{
  const char *commands[] = { "new", "carry-over", "show", "check", "format", "period", "money" };
  g_auto (Run) run = run_cli ("--help", NULL);

  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (run.errors, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strdup_printf ("\n  %s ", commands[i]);
      g_autofree char *usage = g_strdup_printf ("caitien-cli %s ", commands[i]);
      g_auto (Run) help = run_cli (commands[i], "--help", NULL);

      g_assert_nonnull (strstr (run.output, line));
      g_assert_cmpint (help.status, ==, 0);
      g_assert_nonnull (strstr (help.output, usage));
    }
}

static void
test_version (void)
{
  g_auto (Run) run = run_cli ("--version", NULL);

  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_str_has_prefix (run.output, "caitien-cli "));
}

static const struct
{
  const char *label;
  const char *arguments[8];
  int status;
  const char *says;
} usages[] = {
  { "nothing", { NULL }, 2, "--help" },
  { "an unknown command", { "frobnicate" }, 2, "frobnicate" },
  { "an unknown option", { "show", "--xml", "a" }, 2, "--xml" },
  { "no file", { "format" }, 2, "format" },
  { "two files", { "format", "a", "b" }, 2, "format" },
  { "no first year", { "period", "Cả năm" }, 2, "--first-year" },
  { "no year", { "period", "--first-year", "nay", "Cả năm" }, 2, "--first-year" },
  { "no words", { "money" }, 2, "money" },
  { "new without a form", { "new", "--framework", "tt57-2026-mn", "a" }, 2, "--form" },
  { "new with an unknown form",
    { "new", "--framework=tt57-2026-mn", "--form=none", "--first-year=2026", "a" },
    2,
    "none" },
  { "new with unknown standards",
    { "new", "--framework=none", "--form=tt57-bieu2", "--first-year=2026", "a" },
    2,
    "none" },
  { "new in a year that is none",
    { "new", "--framework=tt57-2026-mn", "--form=tt57-bieu2", "--first-year=26", "a" },
    2,
    "--first-year" },
  { "carry-over without a place", { "carry-over", "a" }, 2, "--list" },
  { "carry-over to two places", { "carry-over", "a", "-o", "b", "--list" }, 2, "--list" },
  { "carry-over backwards", { "carry-over", "a", "-o", "b", "--years-on=-1" }, 2, "--years-on" },
  { "carry-over of no plan", { "carry-over", "/nonexistent/a", "-o", "b" }, 3, "/nonexistent/a: " },
  { "a file that is not there",
    { "format", "/nonexistent/a.caitien" },
    3,
    "/nonexistent/a.caitien: " },
  { "a folder", { "show", "/" }, 3, "/: " },
  { "a device", { "show", "/dev/zero" }, 3, "/dev/zero: " },
};

static void
test_usage (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const char *argv[10] = { g_getenv ("CAITIEN_CLI") };
  g_auto (Run) run = { 0 };

  for (guint j = 0; usages[i].arguments[j] != NULL; j++)
    argv[j + 1] = usages[i].arguments[j];
  run = run_program (argv);

  g_assert_cmpint (run.status, ==, usages[i].status);
  g_assert_cmpstr (run.output, ==, "");
  g_assert_nonnull (strstr (run.errors, usages[i].says));
}

/* Every sample goes on to the next plan: valid, and with nothing missing on paper. */
static void
test_carry_over (gconstpointer path)
{
  g_autofree char *next = make_path ("next.caitien");
  g_autofree char *before = read_file (path);
  g_auto (Run) run = run_cli ("carry-over", path, "-o", next, NULL);
  g_auto (Run) again = run_cli ("carry-over", path, "-o", next, NULL);
  g_auto (Run) proof = run_cli ("proof", next, NULL);
  g_autofree char *after = read_file (path);

  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (run.output, ==, "");
  g_assert_true (g_str_equal (before, after));
  assert_valid (next);
  g_assert_cmpint (proof.status, ==, 0);
  g_assert_nonnull (strstr (proof.output, " 0 missing"));

  /* What is there already is not written over. */
  g_assert_cmpint (again.status, ==, 3);
  g_assert_true (g_str_has_prefix (again.errors, next));
  g_unlink (next);
}

static void
test_carry_over_choices (void)
{
  g_autofree char *path = get_source ("data/samples", "tieu-hoc-go-may.caitien");
  g_autofree char *next = make_path ("next.caitien");
  g_auto (Run) list = run_cli ("carry-over", path, "--list", NULL);
  g_auto (Run) run = run_cli ("carry-over", path, "-o", next, "--put", "1.5=3.4", "--leave", "i9",
                              "--form", "legacy-9col", "--years-on", "2", "--years", "3", NULL);
  g_auto (Run) nowhere = run_cli ("carry-over", path, "--list", "--put", "1.5=7.7", NULL);
  g_auto (Run) unknown = run_cli ("carry-over", path, "--list", "--leave", "i2", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (list.status, ==, 0);
  g_assert_nonnull (strstr (list.output, "\na8\t+\t\tChậm nhất 31/12/2026\tChống thấm"));
  g_assert_nonnull (strstr (list.output, "\na12\t-\t\tQuý II/2027\t"));

  g_assert_cmpint (run.status, ==, 0);
  text = read_file (next);
  g_assert_nonnull (strstr (text, "framework=\"tt57-2026-pt\" form=\"legacy-9col\""));
  g_assert_nonnull (strstr (text, "<calendar first-year=\"2027\" years=\"3\" "));
  g_assert_nonnull (strstr (text, "standard=\"3\" criterion=\"3.4\""));
  g_assert_null (strstr (text, "di tích đình Gò Mây vào hoạt động"));
  g_assert_nonnull (strstr (text, "Chậm nhất 31/12/2027"));
  g_assert_nonnull (strstr (text, "Năm học 2027 - 2028"));
  g_unlink (next);

  g_assert_cmpint (nowhere.status, ==, 2);
  g_assert_nonnull (strstr (nowhere.errors, "1.5=7.7"));
  g_assert_cmpint (unknown.status, ==, 2);
  g_assert_nonnull (strstr (unknown.errors, "i2"));
}

/* One pass makes a plan canonical, and the schema agrees with what is written. */
static void
test_format (gconstpointer path)
{
  g_autofree char *before = read_file (path);
  g_autofree char *first = make_path ("first.caitien");
  g_autofree char *second = make_path ("second.caitien");
  g_auto (Run) once = run_cli ("format", path, "-o", first, NULL);
  g_auto (Run) twice = run_cli ("format", "-o", second, first, NULL);
  g_auto (Run) printed = run_cli ("format", path, NULL);
  g_autofree char *first_text = read_file (first);
  g_autofree char *second_text = read_file (second);
  g_autofree char *after = read_file (path);

  g_assert_cmpint (once.status, ==, 0);
  g_assert_cmpint (twice.status, ==, 0);
  g_assert_cmpstr (once.output, ==, "");
  g_assert_true (g_str_equal (first_text, second_text));
  g_assert_true (g_str_equal (first_text, printed.output));
  g_assert_true (g_str_equal (before, after));
  assert_valid (first);

  g_unlink (first);
  g_unlink (second);
}

static void
test_format_in_place (void)
{
  g_autofree char *path =
      write_temporary ("messy.caitien", "<plan xmlns=\"urn:caitien:plan:1\"><school><name>A</name>"
                                        "</school><calendar first-year=\"2025\" /></plan>");
  g_auto (Run) run = run_cli ("format", path, "-o", path, NULL);
  g_autofree char *text = read_file (path);

  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_str_has_prefix (text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plan "));
  g_assert_nonnull (strstr (text, "\n  <calendar first-year=\"2025\" years=\"1\" "));
  g_unlink (path);
}

static void
test_format_cannot_write (void)
{
  g_autofree char *plan = get_source ("tests/data/plans", "everything.caitien");
  g_auto (Run) run = run_cli ("format", plan, "-o", folder, NULL);
  g_auto (Run) missing = run_cli ("format", plan, "-o", "/nonexistent/out.caitien", NULL);

  g_assert_cmpint (run.status, ==, 3);
  g_assert_true (g_str_has_prefix (run.errors, folder));
  g_assert_cmpint (missing.status, ==, 3);
}

static const struct
{
  const char *label;
  const char *text;
  int line;
} bad[] = {
  { "no XML", "Kế hoạch", 1 },
  { "cut off", "<plan xmlns=\"urn:caitien:plan:1\">\n<school>\n", 3 },
  { "a bad value", "<plan xmlns=\"urn:caitien:plan:1\">\n<calendar first-year=\"?\"/></plan>", 2 },
  { "a form that there is not",
    "<plan xmlns=\"urn:caitien:plan:1\" form=\"x\"><calendar first-year=\"2025\"/></plan>", 1 },
  { "an external entity", "<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]><a>&b;</a>", 1 },
};

static void
test_bad (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = write_temporary ("bad.caitien", bad[i].text);
  g_autofree char *output = make_path ("out.caitien");
  g_autofree char *start = g_strdup_printf ("%s:%d: ", path, bad[i].line);
  g_auto (Run) run = run_cli ("format", path, "-o", output, NULL);
  g_autofree char *after = read_file (path);

  g_assert_cmpint (run.status, ==, 3);
  g_assert_cmpstr (run.output, ==, "");
  g_assert_true (g_str_has_prefix (run.errors, start));
  g_assert_true (strchr (run.errors, '\n') == run.errors + strlen (run.errors) - 1);
  g_assert_cmpstr (after, ==, bad[i].text);
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
  g_unlink (path);
}

static void
test_show (void)
{
  g_autofree char *plan = get_source ("tests/data/plans", "everything.caitien");
  g_auto (Run) words = run_cli ("show", plan, NULL);
  g_auto (Run) json = run_cli ("show", "--json", plan, NULL);

  g_assert_cmpint (words.status, ==, 0);
  g_assert_nonnull (strstr (words.output, "Trường Mầm non <C>"));
  g_assert_nonnull (strstr (words.output, "2022–2027"));

  /* The first action has 20 millions of its own; the other two live on the row's 10 millions. */
  g_assert_cmpint (json.status, ==, 0);
  g_assert_cmpstr (json.output, ==,
                   "{\n"
                   "  \"school\": \"Trường Mầm non <C>\",\n"
                   "  \"kind\": \"preschool\",\n"
                   "  \"framework\": \"tt19-2018-mn\",\n"
                   "  \"form\": \"legacy-roadmap\",\n"
                   "  \"first-year\": 2022,\n"
                   "  \"years\": 5,\n"
                   "  \"criteria\": 2,\n"
                   "  \"improvements\": 2,\n"
                   "  \"actions\": 3,\n"
                   "  \"standards\": [\n"
                   "    {\n"
                   "      \"standard\": \"1\",\n"
                   "      \"criteria\": 1,\n"
                   "      \"improvements\": 1,\n"
                   "      \"actions\": 3\n"
                   "    },\n"
                   "    {\n"
                   "      \"standard\": \"2\",\n"
                   "      \"criteria\": 0,\n"
                   "      \"improvements\": 1,\n"
                   "      \"actions\": 0\n"
                   "    }\n"
                   "  ],\n"
                   "  \"money\": {\n"
                   "    \"none\": 10000000,\n"
                   "    \"state\": 20000000\n"
                   "  },\n"
                   "  \"states\": {\n"
                   "    \"planned\": 1,\n"
                   "    \"running\": 1,\n"
                   "    \"done\": 0,\n"
                   "    \"missed\": 0,\n"
                   "    \"dropped\": 1\n"
                   "  }\n"
                   "}\n");
}

static void
test_new (void)
{
  g_autofree char *path = make_path ("new.caitien");
  g_auto (Run) run =
      run_cli ("new", "--framework", "tt57-2026-mn", "--form", "tt57-bieu2", "--first-year", "2026",
               "--school", "Trường Mầm non Hoa Sen", path, NULL);
  g_auto (Run) again = { 0 };
  g_auto (Run) formatted = { 0 };
  g_autofree char *text = NULL;

  g_assert_cmpint (run.status, ==, 0);
  text = read_file (path);
  g_assert_nonnull (strstr (text, "framework=\"tt57-2026-mn\" form=\"tt57-bieu2\""));
  g_assert_nonnull (strstr (text, "<school kind=\"preschool\">"));
  g_assert_nonnull (strstr (text, "<full-name>Trường Mầm non Hoa Sen</full-name>"));
  g_assert_nonnull (strstr (text, "first-year=\"2026\" years=\"1\""));
  g_assert_nonnull (strstr (text, "kind=\"plan\""));
  assert_valid (path);

  formatted = run_cli ("format", path, NULL);
  g_assert_true (g_str_equal (formatted.output, text));

  /* What is there already is not written over. */
  again = run_cli ("new", "--framework", "tt57-2026-mn", "--form", "tt57-bieu2", "--first-year",
                   "2027", path, NULL);
  g_assert_cmpint (again.status, ==, 3);
  g_free (text);
  text = read_file (path);
  g_assert_nonnull (strstr (text, "first-year=\"2026\""));
  g_unlink (path);
}

static const struct
{
  const char *label;
  const char *arguments[8];
  const char *output;
} readings[] = {
  { "one period",
    { "period", "--first-year", "2025", "9/2025 – 5/2026" },
    "2025-09-01..2026-05-31\n" },
  { "a dash in front",
    { "period", "--first-year=2025", "-6/2026-5/2027" },
    "2026-06-01..2027-05-31\n" },
  { "several",
    { "period", "--first-year", "2025", "Theo đợt", "Cả năm" },
    "none\n2025-09-01..2026-05-31\n" },
  { "a day that there is not", { "period", "--first-year", "2025", "31/9/2025" }, "error: " },
  { "money", { "money", "5 triệu đồng", "Không", "…" }, "5000000\nnone\nunknown\n" },
  { "money after dashes", { "money", "--", "--help" }, "unknown\n" },
};

static void
test_reading (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const char *argv[10] = { g_getenv ("CAITIEN_CLI") };
  g_auto (Run) run = { 0 };

  for (guint j = 0; readings[i].arguments[j] != NULL; j++)
    argv[j + 1] = readings[i].arguments[j];
  run = run_program (argv);

  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (run.errors, ==, "");
  if (g_str_has_suffix (readings[i].output, "\n"))
    g_assert_cmpstr (run.output, ==, readings[i].output);
  else
    g_assert_true (g_str_has_prefix (run.output, readings[i].output));
}

/* @group: what the tests are called; each plan in the folder @where has one */
static void
add_plan_tests (const char *group, const char *where, GTestDataFunc function)
{
  g_autofree char *path = get_source (where, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".caitien"))
      {
        g_autofree char *test = g_strconcat (group, name, NULL);

        g_test_add_data_func_full (test, g_build_filename (path, name, NULL), function, g_free);
      }
}

#define add_cases(where, table, func)                                                              \
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat (where, table[i].label, NULL);                           \
                                                                                                   \
      g_test_add_data_func (path, GUINT_TO_POINTER (i), func);                                     \
    }

#define CHECKED(period)                                                                             \
  "<plan xmlns='urn:caitien:plan:1' version='1.0' framework='tt57-2026-mn' form='tt57-bieu2'>"      \
  "<school><name>A</name></school><calendar first-year='2026' years='1'/>"                          \
  "<document><date>2026-09-10</date></document><improvements><improvement id='i1'>"                 \
  "<action id='a7' status='planned'><text>Tập huấn</text><period><text>" period                     \
  "</text></period><lead>HT</lead><evidence>Ảnh</evidence></action></improvement></improvements>" \
  "</plan>"

/* The findings as the window has them, each in one line. */
static void
test_check (void)
{
  g_autofree char *wrong = write_temporary ("wrong.caitien", CHECKED ("31/9/2026"));
  g_autofree char *late = write_temporary ("late.caitien", CHECKED ("10/2026"));
  g_autofree char *missing = make_path ("missing.caitien");
  g_auto (Run) found = run_cli ("check", wrong, "--today", "2026-11-21", NULL);
  g_auto (Run) json = run_cli ("check", "--json", wrong, "--today", "2026-11-21", NULL);
  g_auto (Run) warned = run_cli ("check", late, "--today", "2026-11-21", NULL);
  g_auto (Run) good = run_cli ("check", late, "--today", "2026-10-21", NULL);
  g_auto (Run) empty = run_cli ("check", "--json", late, "--today", "2026-10-21", NULL);
  g_auto (Run) usage = run_cli ("check", late, "--today", "mai", NULL);
  g_auto (Run) unread = run_cli ("check", missing, NULL);

  g_assert_cmpint (found.status, ==, 1);
  g_assert_cmpstr (found.output, ==,
                   "error\tperiod-impossible\ta7\tThe calendar has no such day: “31/9/2026”. "
                   "Correct the day or the month.\n");
  g_assert_cmpint (json.status, ==, 1);
  g_assert_nonnull (strstr (json.output, "\"object\": \"a7\""));
  g_assert_nonnull (strstr (json.output, "\"field\": \"period\""));
  g_assert_cmpint (warned.status, ==, 0);
  g_assert_true (g_str_has_prefix (warned.output, "warning\taction-late\ta7\t"));
  g_assert_cmpint (good.status, ==, 0);
  g_assert_cmpstr (good.output, ==, "");
  g_assert_cmpint (empty.status, ==, 0);
  g_assert_cmpstr (empty.output, ==, "[]\n");
  g_assert_cmpint (usage.status, ==, 2);
  g_assert_cmpint (unread.status, ==, 3);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("caitien-XXXXXX", NULL);
  g_assert_nonnull (folder);

  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/version", test_version);
  add_cases ("/cli/usage/", usages, test_usage);
  add_plan_tests ("/cli/format/", "tests/data/plans", test_format);
  add_plan_tests ("/cli/format/", "data/samples", test_format);
  add_plan_tests ("/cli/format/", "../shared/plans", test_format);
  add_plan_tests ("/cli/carry-over/", "tests/data/plans", test_carry_over);
  add_plan_tests ("/cli/carry-over/", "data/samples", test_carry_over);
  add_plan_tests ("/cli/carry-over/", "../shared/plans", test_carry_over);
  g_test_add_func ("/cli/carry-over/choices", test_carry_over_choices);
  g_test_add_func ("/cli/format-in-place", test_format_in_place);
  g_test_add_func ("/cli/format-cannot-write", test_format_cannot_write);
  add_cases ("/cli/bad/", bad, test_bad);
  g_test_add_func ("/cli/show", test_show);
  g_test_add_func ("/cli/check", test_check);
  g_test_add_func ("/cli/new", test_new);
  add_cases ("/cli/reading/", readings, test_reading);

  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);

  return status;
}
