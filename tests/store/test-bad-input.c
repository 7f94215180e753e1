/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ct-file-bytes.h"
#include "ct-plan-file.h"
#include "ct-plan-reader.h"

/* Files that are no plans, broken, or meant to hurt: each gives one sentence with file and line,
 * soon and in little memory, and nothing on the disk changes.
 */

#define NS "xmlns=\"urn:caitien:plan:1\""
#define PLAN(attributes, inside)                                                                   \
  "<plan " NS " " attributes "><calendar first-year=\"2025\"/>" inside "</plan>"
#define ROW(inside) PLAN ("", "<improvements><improvement>" inside "</improvement></improvements>")

/* Generous for a slow machine under a sanitizer; what grows without bound takes far longer. */
#define SECONDS_MAX 20

static GError *
fail_to_read (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (CtPlan) plan = NULL;
  GError *error = NULL;
  gint64 start = g_get_monotonic_time ();

  plan = ct_plan_reader_read (bytes, "tệp.caitien", &error);
  g_assert_null (plan);
  g_assert_nonnull (error);
  g_assert_cmpint (g_get_monotonic_time () - start, <, SECONDS_MAX * G_USEC_PER_SEC);

  return error;
}

/* "file:line: text", on one line. */
static void
assert_sentence (GError *error, int line)
{
  g_autofree char *start =
      line > 0 ? g_strdup_printf ("tệp.caitien:%d: ", line) : g_strdup ("tệp.caitien:");

  g_assert_true (g_str_has_prefix (error->message, start));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, 500);
}

static const struct
{
  const char *label;
  const char *text;
  int line;
  int code;
  const char *says;
} cases[] = {
  { "empty", "", 1, CT_STORE_ERROR_XML, "empty" },
  { "blank", " \n ", 0, CT_STORE_ERROR_XML, NULL },
  { "no XML", "Kế hoạch cải tiến\n", 1, CT_STORE_ERROR_XML, "not XML" },
  { "a PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 1, CT_STORE_ERROR_XML, NULL },
  { "a zip", "PK\x03\x04\x14", 1, CT_STORE_ERROR_XML, NULL },
  { "two roots", PLAN ("", "") "\n<plan/>", 2, CT_STORE_ERROR_XML, NULL },
  { "crossed tags", "<plan " NS ">\n<a>\n<b></a></b></plan>", 3, CT_STORE_ERROR_XML, NULL },
  { "an attribute twice", "<plan " NS "\n a=\"1\" a=\"2\"/>", 2, CT_STORE_ERROR_XML, NULL },
  { "an unknown prefix", "<plan " NS ">\n<x:a/></plan>", 2, CT_STORE_ERROR_XML, "“x”" },
  { "an unknown prefix of an attribute", PLAN ("x:a=\"1\"", ""), 1, CT_STORE_ERROR_XML, "“x”" },
  { "an unknown entity", PLAN ("", "\n&ecirc;"), 2, CT_STORE_ERROR_XML, NULL },
  { "a control character", PLAN ("", "<closing>\n<p>\x01</p></closing>"), 2, CT_STORE_ERROR_XML,
    NULL },
  { "a reference to a control character", PLAN ("", "<closing>\n<p>&#1;</p></closing>"), 2,
    CT_STORE_ERROR_XML, NULL },

  { "no UTF-8", "<?xml version=\"1.0\"?>\n" PLAN ("", "<closing><p>\xc0\xc1</p></closing>"), 2,
    CT_STORE_ERROR_XML, "UTF-8" },
  { "Latin letters as UTF-8",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" PLAN ("", "<closing><p>K\xea</p></closing>"), 2,
    CT_STORE_ERROR_XML, "UTF-8" },
  { "another encoding", "<?xml version=\"1.0\" encoding=\"windows-1258\"?>\n" PLAN ("", ""), 1,
    CT_STORE_ERROR_XML, "windows-1258" },
  { "an encoding that there is not", "<?xml version='1.0' encoding='TCVN3'?>\n" PLAN ("", ""), 1,
    CT_STORE_ERROR_XML, "TCVN3" },
  { "an encoding that lies", "<?xml version='1.0' encoding='UTF-16'?>\n" PLAN ("", ""), 1,
    CT_STORE_ERROR_XML, "UTF-16" },

  { "a web page", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", 1, CT_STORE_ERROR_KIND,
    "<html>" },
  { "no namespace", "\n<plan version=\"1.0\"/>", 2, CT_STORE_ERROR_KIND, "<plan>" },
  { "another namespace", "<plan xmlns=\"urn:other\"/>", 1, CT_STORE_ERROR_KIND, "urn:other" },
  { "a plan inside", "<plans " NS "><plan/></plans>", 1, CT_STORE_ERROR_KIND, "<plans>" },
  { "a later format", "<plan xmlns=\"urn:caitien:plan:2\"/>", 1, CT_STORE_ERROR_VERSION,
    "urn:caitien:plan:2" },
  { "version 2.0", "\n" PLAN ("version=\"2.0\"", ""), 2, CT_STORE_ERROR_VERSION, "version 2.0 " },
  { "version 10", PLAN ("version=\"10\"", ""), 1, CT_STORE_ERROR_VERSION, "10" },
  { "no version", PLAN ("version=\"mới\"", ""), 1, CT_STORE_ERROR_VALUE, "mới" },

  { "a document type", "<!DOCTYPE plan>\n" PLAN ("", ""), 1, CT_STORE_ERROR_XML, "DTD" },
  { "an external entity",
    "<!DOCTYPE plan [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" PLAN ("", "&a;"), 1,
    CT_STORE_ERROR_XML, "DTD" },
  { "an external document type",
    "<!DOCTYPE plan SYSTEM \"http://127.0.0.1:9/plan.dtd\">" PLAN ("", ""), 1, CT_STORE_ERROR_XML,
    "DTD" },
  { "an entity bomb",
    "<!DOCTYPE plan [<!ENTITY a \"aaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
    "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">"
    "<!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;\">]>" PLAN (
        "", "&h;"),
    1, CT_STORE_ERROR_XML, "DTD" },

  { "no calendar", "<plan " NS "/>", 1, CT_STORE_ERROR_VALUE, "<calendar>" },
  { "no first year", "<plan " NS ">\n<calendar years=\"1\"/></plan>", 2, CT_STORE_ERROR_VALUE,
    "first-year" },
  { "a year in words", "<plan " NS "><calendar first-year=\"nay\"/></plan>", 1,
    CT_STORE_ERROR_VALUE, "first-year" },
  { "a year too far", "<plan " NS "><calendar first-year=\"99999\"/></plan>", 1,
    CT_STORE_ERROR_VALUE, "first-year" },
  { "no years", "<plan " NS "><calendar first-year=\"2025\" years=\"0\"/></plan>", 1,
    CT_STORE_ERROR_VALUE, "years" },
  { "endless years", "<plan " NS "><calendar first-year=\"2025\" years=\"2000000000\"/></plan>", 1,
    CT_STORE_ERROR_VALUE, "years" },
  { "an impossible boundary",
    "<plan " NS "><calendar first-year=\"2025\" term-2=\"02-30\"/></plan>", 1, CT_STORE_ERROR_VALUE,
    "term-2" },
  { "a boundary that is not there every year",
    "<plan " NS "><calendar first-year=\"2025\" year-end=\"02-29\"/></plan>", 1,
    CT_STORE_ERROR_VALUE, "year-end" },
  { "progress in words", ROW ("\n<action progress=\"nửa\"/>"), 2, CT_STORE_ERROR_VALUE,
    "progress" },
  { "progress below nothing", ROW ("<action progress=\"-1\"/>"), 1, CT_STORE_ERROR_VALUE,
    "progress" },
  { "a number that is too large", ROW ("<action progress=\"99999999999999999999\"/>"), 1,
    CT_STORE_ERROR_VALUE, "progress" },
  { "an unknown state", ROW ("\n\n<action status=\"xong\"/>"), 3, CT_STORE_ERROR_VALUE, "xong" },
  { "a day that there is not", ROW ("<period><text/>\n<range start=\"2025-09-31\"/></period>"), 2,
    CT_STORE_ERROR_VALUE, "2025-09-31" },
  { "half a day", ROW ("<period><range end=\"2025-09\"/></period>"), 1, CT_STORE_ERROR_VALUE,
    "2025-09" },
  { "a range backwards", ROW ("<period><range start=\"2025-09-02\" end=\"2025-09-01\"/></period>"),
    1, CT_STORE_ERROR_VALUE, "2025-09-01" },
  { "an unknown recurrence", ROW ("<period><range repeat=\"tuần\"/></period>"), 1,
    CT_STORE_ERROR_VALUE, "tuần" },
  { "money below nothing", ROW ("<budget><sum amount=\"-5\"/></budget>"), 1, CT_STORE_ERROR_VALUE,
    "-5" },
  { "too much money", ROW ("<budget><sum amount=\"9223372036854775808\"/></budget>"), 1,
    CT_STORE_ERROR_VALUE, "9223372036854775808" },
  { "an unknown source", ROW ("<budget><sum source=\"bank\"/></budget>"), 1, CT_STORE_ERROR_VALUE,
    "bank" },
  { "neither true nor false", ROW ("<budget fixed=\"có\"/>"), 1, CT_STORE_ERROR_VALUE, "có" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = fail_to_read (cases[i].text, strlen (cases[i].text));

  assert_sentence (error, cases[i].line);
  g_assert_error (error, CT_STORE_ERROR, cases[i].code);
  if (cases[i].says != NULL)
    g_assert_nonnull (strstr (error->message, cases[i].says));
}

/* Every beginning of a file is an incomplete file, whatever byte it ends after. */
static void
test_cut_off (gconstpointer data)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "tests", "data", "plans", data, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, end;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  end = g_strrstr (text, "</plan>") + strlen ("</plan>") - text;
  for (gsize cut = 0; cut < end; cut++)
    {
      g_autoptr (GError) fault = fail_to_read (text, cut);

      assert_sentence (fault, 0);
      g_assert_error (fault, CT_STORE_ERROR, CT_STORE_ERROR_XML);
    }
}

/* After the last tag only a comment can be cut. */
static void
test_cut_off_after_root (void)
{
  const char *text = PLAN ("", "") "<!-- end -->";
  gsize length = strlen (text);
  gsize root = strlen (PLAN ("", ""));

  for (gsize cut = root + 1; cut < length; cut++)
    {
      g_autoptr (GError) error = fail_to_read (text, cut);

      assert_sentence (error, 1);
    }
}

static glong
get_peak_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss / 1024;
}

static char *
repeat (const char *before, const char *part, gsize count, const char *after, gsize *length)
{
  GString *text = g_string_new (before);

  for (gsize i = 0; i < count; i++)
    g_string_append (text, part);
  g_string_append (text, after);
  *length = text->len;

  return g_string_free (text, FALSE);
}

static const struct
{
  const char *label;
  const char *before;
  const char *part;
  gsize count;
  const char *after;
} large[] = {
  { "200,000 deep", "<plan " NS ">", "<a>", 200000, "" },
  { "200,000 of ours deep", "<plan " NS ">", "<improvements>", 200000, "" },
  { "a text of 120 MB", "<plan " NS "><closing><p>", "Một đoạn văn dài. 0123456789abcdef", 3600000,
    "</p></closing></plan>" },
  { "an unknown text of 120 MB", "<plan " NS "><x>", "0123456789abcdef0123456789abcdef", 3750000,
    "</x></plan>" },
  { "a stray text of 120 MB", "<plan " NS "><closing>", "0123456789abcdef0123456789abcdef", 3750000,
    "</closing></plan>" },
  { "an attribute of 120 MB", "<plan " NS " a=\"", "0123456789abcdef0123456789abcdef", 3750000,
    "\"/>" },
  { "a comment of 120 MB", "<plan " NS "><!--", "0123456789abcdef0123456789abcdef", 3750000,
    "--></plan>" },
  { "a section of 120 MB", "<plan " NS "><closing><p><![CDATA[", "0123456789abcdef0123456789abcdef",
    3750000, "]]></p></closing></plan>" },
  { "a name of 120 MB", "<plan " NS "><", "0123456789abcdef0123456789abcdef", 3750000,
    "/></plan>" },
};

static void
test_large (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  gsize length;
  g_autofree char *text =
      repeat (large[i].before, large[i].part, large[i].count, large[i].after, &length);
  glong before;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  g_autoptr (CtPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  before = get_peak_memory ();
  plan = ct_plan_reader_read (bytes, "tệp.caitien", &error);
  g_assert_null (plan);
  assert_sentence (error, 1);
  g_assert_cmpint (g_get_monotonic_time () - start, <, SECONDS_MAX * G_USEC_PER_SEC);
  /* Beside the file itself; a sanitizer keeps what was freed for a while. */
  g_assert_cmpint (get_peak_memory () - before, <, 400);
}

/* Large, but nothing wrong with it. */
static void
test_many_parts (void)
{
  gsize length;
  g_autofree char *many = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CtPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  many = repeat ("<plan " NS "><calendar first-year=\"2025\"/><document>",
                 "<!-- c --><subject a=\"1\">A</subject>", 100000, "</document></plan>", &length);
  bytes = g_bytes_new_static (many, length);
  plan = ct_plan_reader_read (bytes, "tệp.caitien", &error);
  g_assert_no_error (error);
  g_assert_nonnull (plan);
  g_assert_cmpint (g_get_monotonic_time () - start, <, SECONDS_MAX * G_USEC_PER_SEC);
}

/* Files that can't be opened. */

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("caitien-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static void
assert_no_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CtPlanFile) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *start = g_strconcat (path, ": ", NULL);

  plan = ct_plan_file_load (file, NULL, NULL, &error);
  g_assert_null (plan);
  g_assert_true (g_str_has_prefix (error->message, start));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_not_regular (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autofree char *below_file = g_build_filename (folder, "pipe", "below", NULL);
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);

  assert_no_file (folder);
  assert_no_file (missing);
  assert_no_file (pipe_path);
  assert_no_file (below_file);
  assert_no_file ("/dev/zero");
  assert_no_file ("/dev/null");

  g_assert_cmpint (g_unlink (pipe_path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_no_permission (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "locked.caitien", NULL);

  g_assert_true (g_file_set_contents (path, PLAN ("", ""), -1, NULL));
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  if (g_access (path, R_OK) == 0)
    g_test_skip ("Nothing is forbidden to the user who runs the tests.");
  else
    assert_no_file (path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A file that claims to be larger than any plan is not read at all. */
static void
test_too_large (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "large.caitien", NULL);
  FILE *file;
  gint64 start = g_get_monotonic_time ();

  file = g_fopen (path, "w");
  g_assert_nonnull (file);
  /* A hole: takes no room on the disk. */
  g_assert_cmpint (fseek (file, CT_FILE_BYTES_LIMIT, SEEK_SET), ==, 0);
  fputc ('\n', file);
  fclose (file);
  assert_no_file (path);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Standards and forms */

static CtCatalogue *
load_catalogue (void)
{
  const char *root = g_getenv ("CAITIEN_SOURCE_ROOT");
  g_autoptr (CtCatalogue) catalogue = ct_catalogue_new ();
  g_autoptr (GFile) frameworks = g_file_new_build_filename (root, "data", "frameworks", NULL);
  g_autoptr (GFile) forms = g_file_new_build_filename (root, "data", "forms", NULL);
  g_autoptr (GError) error = NULL;

  ct_catalogue_load_frameworks (catalogue, frameworks, &error);
  g_assert_no_error (error);
  ct_catalogue_load_forms (catalogue, forms, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&catalogue);
}

static const struct
{
  const char *framework;
  const char *form;
  const char *says;
} references[] = {
  { "tt19-2018-mn", "legacy-9col", NULL },
  { "tt57-2026-mn", "", NULL },
  { "", "", NULL },
  { "tt99-2030-mn", "legacy-9col", "tt99-2030-mn" },
  { "custom:phường", "legacy-9col", "custom:phường" },
  { "tt19-2018-mn", "biểu-9", "legacy-9col" },
};

static void
test_references (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autofree char *text = g_strdup_printf ("\n<plan " NS " framework=\"%s\" form=\"%s\">"
                                               "<calendar first-year=\"2025\"/></plan>",
                                               references[i].framework, references[i].form);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (CtPlan) plan =
          ct_plan_reader_read_with_catalogue (bytes, "tệp.caitien", catalogue, &error);

      if (references[i].says == NULL)
        {
          g_assert_no_error (error);
          continue;
        }

      g_assert_null (plan);
      g_assert_error (error, CT_STORE_ERROR, CT_STORE_ERROR_UNKNOWN);
      assert_sentence (error, 2);
      g_assert_nonnull (strstr (error->message, references[i].says));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/bad-input/case/", cases[i].label, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }

  g_test_add_data_func ("/store/bad-input/cut-off/everything", "everything.caitien", test_cut_off);
  g_test_add_data_func ("/store/bad-input/cut-off/extras", "extras.caitien", test_cut_off);
  g_test_add_func ("/store/bad-input/cut-off/after-root", test_cut_off_after_root);

  for (guint i = 0; i < G_N_ELEMENTS (large); i++)
    {
      g_autofree char *path = g_strconcat ("/store/bad-input/large/", large[i].label, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_large);
    }

  g_test_add_func ("/store/bad-input/many-parts", test_many_parts);
  g_test_add_func ("/store/bad-input/not-regular", test_not_regular);
  g_test_add_func ("/store/bad-input/no-permission", test_no_permission);
  g_test_add_func ("/store/bad-input/too-large", test_too_large);
  g_test_add_func ("/store/bad-input/references", test_references);

  return g_test_run ();
}
