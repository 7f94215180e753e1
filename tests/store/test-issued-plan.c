/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-action.h"
#include "ct-issue-code.h"
#include "ct-issue-copy.h"
#include "ct-issued-plan.h"
#include "ct-plan-difference.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "ct-standing.h"

static const char *const files[] = {
  "tests/data/plans/everything.caitien",  "tests/data/plans/extras.caitien",
  "data/samples/mam-non-ben-say.caitien", "data/samples/mam-non-cu-lao-sen.caitien",
  "data/samples/tieu-hoc-go-may.caitien",
};

static CtPlan *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CtPlan *plan = ct_plan_reader_read (bytes, "test", &error);

  g_assert_no_error (error);

  return plan;
}

static CtPlan *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes);
}

static char *
load_text (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static CtPlan *
read_file (const char *name)
{
  g_autofree char *text = load_text (name);

  return read_text (text);
}

/* The same plan after it was saved or formatted, and read again, perhaps on another computer. */
static void
test_same_digest (gconstpointer data)
{
  g_autoptr (CtPlan) plan = read_file (data);
  g_autofree char *digest = ct_issued_plan_dup_digest (plan);
  g_autoptr (GBytes) saved = ct_plan_writer_write (plan);
  g_autoptr (GBytes) formatted = ct_plan_writer_write_with_meaning (plan);
  g_autoptr (GBytes) kept = ct_issued_plan_write (plan);
  GBytes *const forms[] = { saved, formatted, kept };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (CtPlan) again = read_bytes (forms[i]);
      g_autofree char *same = ct_issued_plan_dup_digest (again);

      g_assert_cmpstr (same, ==, digest);
    }
}

#define PLAN(content)                                                                              \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                   \
  "<plan xmlns=\"urn:caitien:plan:1\" version=\"1.0\">\n"                                          \
  "  <calendar first-year=\"2026\" years=\"1\" year-start=\"09-01\" term-2=\"01-18\" "             \
  "year-end=\"05-31\"/>\n" content "</plan>\n"

#define ISSUES "  <issues>\n    <issue id=\"n1\" number=\"7\"/>\n  </issues>\n"

typedef struct
{
  const char *label;
  const char *text;
  const char *kept;
} KeptCase;

/* What an issue keeps is the canonical file, but for one element. */
static const KeptCase kept_cases[] = {
  { "no-issues", PLAN (""), PLAN ("") },
  { "issues", PLAN (ISSUES), PLAN ("") },
  { "what-stands-around", PLAN ("  <!-- a -->\n" ISSUES "  <!-- b -->\n"),
    PLAN ("  <!-- a -->\n  <!-- b -->\n") },
  { "what-stands-within",
    PLAN ("  <issues later=\"1\">\n    <!-- a -->\n    <issue id=\"n1\">\n      <later/>\n"
          "    </issue>\n    <!-- b -->\n  </issues>\n"),
    PLAN ("") },
  { "unknown-parts", PLAN ("  <later>x</later>\n" ISSUES), PLAN ("  <later>x</later>\n") },
  { "what-comes-after",
    PLAN (ISSUES "  <dismissals>\n    <dismissal rule=\"r\"/>\n  </dismissals>\n"),
    PLAN ("  <dismissals>\n    <dismissal rule=\"r\"/>\n  </dismissals>\n") },
  { "meaning-is-written",
    PLAN ("  <improvements>\n    <improvement id=\"i1\">\n      <period>\n"
          "        <text>9/2026</text>\n      </period>\n    </improvement>\n  </improvements>\n"),
    PLAN ("  <improvements>\n    <improvement id=\"i1\">\n      <period>\n"
          "        <text>9/2026</text>\n"
          "        <range start=\"2026-09-01\" end=\"2026-09-30\"/>\n      </period>\n"
          "    </improvement>\n  </improvements>\n") },
};

static void
test_kept (gconstpointer data)
{
  const KeptCase *expected = data;
  g_autoptr (CtPlan) plan = read_text (expected->text);
  g_autoptr (GBytes) bytes = ct_issued_plan_write (plan);
  g_autofree char *digest = ct_issued_plan_dup_digest (plan);
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, expected->kept, -1);
  gsize size;
  const char *kept = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (kept, size);

  g_assert_cmpstr (text, ==, expected->kept);
  g_assert_true (g_str_has_prefix (digest, "sha256:"));
  g_assert_cmpstr (digest + strlen ("sha256:"), ==, checksum);
}

static void
assert_same (CtPlan *older, CtPlan *newer, gboolean with_issues)
{
  g_autoptr (GPtrArray) changes = ct_plan_difference_list (older, newer);

  for (guint i = 0; i < changes->len; i++)
    {
      const CtPlanChange *change = changes->pdata[i];

      g_assert_true (with_issues && change->newer != NULL && CT_IS_ISSUE (change->newer));
    }
}

/* Issued, saved, read again: the issue still tells what was issued, and that this is it. */
static void
test_issue (gconstpointer data)
{
  g_autoptr (CtPlan) plan = read_file (data);
  CtIssue *issue = ct_issued_plan_issue (plan);
  g_autofree char *digest = ct_issued_plan_dup_digest (plan);
  g_autoptr (GBytes) saved = ct_plan_writer_write (plan);
  g_autoptr (CtPlan) again = read_bytes (saved);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlan) issued = ct_issued_plan_load_latest (again, &error);
  g_autoptr (GBytes) copy = NULL;
  g_autoptr (GBytes) expected = ct_issued_plan_write (plan);

  g_assert_no_error (error);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (issue), CT_ISSUE_DIGEST), ==, digest);
  g_assert_nonnull (ct_node_get_id (CT_NODE (issue)));
  assert_same (issued, again, TRUE);
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_issues (issued)), ==, 0);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_document (issued)), CT_DOCUMENT_STATE),
                   ==, "issued");

  copy = ct_issued_plan_read_copy (ct_standing_get_latest_issue (again), &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (copy, expected));
}

static CtNode *
get_first_action (CtPlan *plan)
{
  CtImprovement *improvement = ct_node_list_get (ct_plan_get_improvements (plan), 0);

  return ct_node_list_get (ct_improvement_get_actions (improvement), 0);
}

/* What is written after issuing leaves the issue as it is; and an issue holds no earlier ones. */
static void
test_issue_again (void)
{
  g_autoptr (CtPlan) plan = read_file (files[2]);
  CtNode *action = get_first_action (plan);
  g_autofree char *words = g_strdup (ct_node_get_text (action, CT_ACTION_TEXT));
  CtNode *first = CT_NODE (ct_issued_plan_issue (plan));
  CtNode *second, *third;
  g_autoptr (CtPlan) issued = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;

  second = CT_NODE (ct_issued_plan_issue (plan));
  g_assert_cmpstr (ct_node_get_text (second, CT_ISSUE_DIGEST), ==,
                   ct_node_get_text (first, CT_ISSUE_DIGEST));
  g_assert_cmpstr (ct_node_get_text (second, CT_ISSUE_COPY), ==,
                   ct_node_get_text (first, CT_ISSUE_COPY));

  ct_node_set_text (action, CT_ACTION_TEXT, "Khác");
  third = CT_NODE (ct_issued_plan_issue (plan));
  g_assert_cmpstr (ct_node_get_text (third, CT_ISSUE_DIGEST), !=,
                   ct_node_get_text (first, CT_ISSUE_DIGEST));

  issued = ct_issued_plan_load (CT_ISSUE (first), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ct_node_get_text (ct_plan_find_counterpart (issued, action), CT_ACTION_TEXT), ==,
                   words);

  code = ct_issue_code_new_from_digest (ct_node_get_text (first, CT_ISSUE_DIGEST));
  g_assert_true (ct_issued_plan_find_code (plan, code) == CT_ISSUE (second));
  g_assert_null (ct_issued_plan_find_code (plan, "0000-0000-0000"));
}

static void
test_undo (void)
{
  g_autoptr (CtPlan) plan = read_file (files[2]);
  CtHistory *history = ct_plan_get_history (plan);
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  g_autoptr (GBytes) before = ct_plan_writer_write (plan);
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) issued = NULL;
  g_autoptr (GBytes) redone = NULL;

  ct_issued_plan_issue (plan);
  issued = ct_plan_writer_write (plan);
  g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_STATE), ==, "issued");

  ct_history_undo (history);
  g_assert_false (ct_history_get_can_undo (history));
  undone = ct_plan_writer_write (plan);
  g_assert_true (g_bytes_equal (undone, before));
  g_assert_null (ct_standing_get_latest_issue (plan));

  ct_history_redo (history);
  redone = ct_plan_writer_write (plan);
  g_assert_true (g_bytes_equal (redone, issued));
}

static char *
keep_encoding (const char *text)
{
  return g_strdup (text);
}

static char *
cut_off (const char *text)
{
  return g_strndup (text, strlen (text) / 2);
}

static char *
change_letter (const char *text)
{
  char *changed = g_strdup (text);
  char *middle = changed + strlen (changed) / 2;

  *middle = *middle == 'A' ? 'B' : 'A';

  return changed;
}

static char *
write_words (const char *text)
{
  return g_strdup ("không phải là bản sao");
}

static char *
empty (const char *text)
{
  return g_strdup ("");
}

/* Another plan, well packed. */
static char *
take_another (const char *text)
{
  g_autoptr (GBytes) other = g_bytes_new_static (PLAN (""), strlen (PLAN ("")));

  return ct_issue_copy_encode (other);
}

typedef struct
{
  const char *label;
  char *(*damage) (const char *text);
  const char *encoding;
  CtStoreError code;
} DamageCase;

static const DamageCase damages[] = {
  { "cut-off", cut_off, CT_ISSUE_COPY_GZIP, CT_STORE_ERROR_VALUE },
  { "one-letter", change_letter, CT_ISSUE_COPY_GZIP, CT_STORE_ERROR_VALUE },
  { "words", write_words, CT_ISSUE_COPY_GZIP, CT_STORE_ERROR_VALUE },
  { "empty", empty, CT_ISSUE_COPY_GZIP, CT_STORE_ERROR_UNKNOWN },
  { "another-plan", take_another, CT_ISSUE_COPY_GZIP, CT_STORE_ERROR_VALUE },
  { "other-encoding", keep_encoding, "zstd+base85", CT_STORE_ERROR_VERSION },
  { "no-encoding", keep_encoding, "", CT_STORE_ERROR_VERSION },
};

static void
test_damage (gconstpointer data)
{
  const DamageCase *expected = data;
  g_autoptr (CtPlan) plan = read_file (files[2]);
  g_autoptr (CtPlan) issued = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *damaged = NULL;
  CtNode *issue;

  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_NUMBER, "123");
  issue = CT_NODE (ct_issued_plan_issue (plan));
  damaged = expected->damage (ct_node_get_text (issue, CT_ISSUE_COPY));
  ct_node_set_text (issue, CT_ISSUE_COPY, damaged);
  ct_node_set_text (issue, CT_ISSUE_COPY_ENCODING, expected->encoding);

  issued = ct_issued_plan_load (CT_ISSUE (issue), &error);
  g_assert_null (issued);
  g_assert_error (error, CT_STORE_ERROR, (int) expected->code);
  g_assert_nonnull (strstr (error->message, "123"));
}

static char *
pack_zeros (gsize size)
{
  static const char zeros[1000];
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1);
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (packer));
  g_autoptr (GError) error = NULL;
  GMemoryOutputStream *packed = G_MEMORY_OUTPUT_STREAM (memory);

  for (gsize written = 0; written < size; written += sizeof zeros)
    g_output_stream_write_all (stream, zeros, MIN (sizeof zeros, size - written), NULL, NULL,
                               &error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);

  return g_base64_encode (g_memory_output_stream_get_data (packed),
                          g_memory_output_stream_get_data_size (packed));
}

/* A small text that would fill the memory. */
static void
test_bomb (void)
{
  gsize size = CT_ISSUE_COPY_BYTES_LIMIT;
  g_autofree char *most = pack_zeros (size);
  g_autofree char *bomb = pack_zeros (size + 1);
  g_autoptr (GBytes) decoded = NULL;
  g_autoptr (GBytes) none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (strlen (bomb), <, 1000 * 1000);
  decoded = ct_issue_copy_decode (most, CT_ISSUE_COPY_GZIP, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (decoded), ==, size);

  none = ct_issue_copy_decode (bomb, CT_ISSUE_COPY_GZIP, &error);
  g_assert_null (none);
  g_assert_error (error, CT_STORE_ERROR, CT_STORE_ERROR_LIMIT);
}

static void
test_never_issued (void)
{
  g_autoptr (CtPlan) plan = read_text (PLAN (""));
  g_autoptr (CtPlan) older = read_text (PLAN (ISSUES));
  g_autoptr (GError) error = NULL;

  g_assert_null (ct_standing_get_latest_issue (plan));
  g_assert_null (ct_issued_plan_load_latest (plan, &error));
  g_assert_no_error (error);
  g_assert_nonnull (ct_standing_get_latest_issue (older));
  g_assert_null (ct_issued_plan_load_latest (older, &error));
  g_assert_no_error (error);
}

/* Another program packed the copy in this file and computed its checksum. */
static void
test_other_program (void)
{
  g_autoptr (CtPlan) plan = read_file ("tests/data/plans/issued.caitien");
  CtNode *issue = CT_NODE (ct_standing_get_latest_issue (plan));
  g_autofree char *digest = ct_issued_plan_dup_digest (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlan) issued = ct_issued_plan_load_latest (plan, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ct_node_get_text (issue, CT_ISSUE_DIGEST), ==, digest);
  assert_same (issued, plan, TRUE);
}

static void
add_files (const char *prefix, GTestDataFunc func)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_path_get_basename (files[i]);
      g_autofree char *path = g_strconcat (prefix, name, NULL);

      g_test_add_data_func (path, files[i], func);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_files ("/issued-plan/same-digest/", test_same_digest);
  add_files ("/issued-plan/issue/", test_issue);
  for (guint i = 0; i < G_N_ELEMENTS (kept_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/issued-plan/kept/", kept_cases[i].label, NULL);

      g_test_add_data_func (path, &kept_cases[i], test_kept);
    }
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strconcat ("/issued-plan/damage/", damages[i].label, NULL);

      g_test_add_data_func (path, &damages[i], test_damage);
    }
  g_test_add_func ("/issued-plan/issue-again", test_issue_again);
  g_test_add_func ("/issued-plan/undo", test_undo);
  g_test_add_func ("/issued-plan/other-program", test_other_program);
  g_test_add_func ("/issued-plan/bomb", test_bomb);
  g_test_add_func ("/issued-plan/never-issued", test_never_issued);

  return g_test_run ();
}
