/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* data/schema/plan.rng against small plans, the samples and, where they are at hand, real plans. */

#include <string.h>

#include <gio/gio.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "ct-plan-reader.h"
#include "ct-plan-writer.h"

static xmlRelaxNGPtr schema;

static char *
build_path (const char *first, const char *second)
{
  return g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), first, second, NULL);
}

static xmlRelaxNGPtr
load_schema (void)
{
  g_autofree char *path = build_path ("data/schema", "plan.rng");
  xmlRelaxNGParserCtxtPtr context = xmlRelaxNGNewParserCtxt (path);
  xmlRelaxNGPtr loaded = xmlRelaxNGParse (context);

  xmlRelaxNGFreeParserCtxt (context);
  g_assert_nonnull (loaded);

  return loaded;
}

static void G_GNUC_PRINTF (2, 3) ignore_message (void *context, const char *format, ...)
{
}

static gboolean
is_valid (xmlDocPtr document)
{
  xmlRelaxNGValidCtxtPtr context = xmlRelaxNGNewValidCtxt (schema);
  int result;

  xmlRelaxNGSetValidErrors (context, ignore_message, ignore_message, NULL);
  result = xmlRelaxNGValidateDoc (context, document);
  xmlRelaxNGFreeValidCtxt (context);
  g_assert_cmpint (result, >=, 0);

  return result == 0;
}

#define PLAN(inside) "<plan xmlns='urn:caitien:plan:1' xmlns:x='urn:other'>" inside "</plan>"
#define CALENDAR "<calendar first-year='2026'/>"
#define ASSESSMENT(inside)                                                                         \
  PLAN (CALENDAR "<assessments><assessment id='t1'>" inside "</assessment></assessments>")
#define ACTION_WITH(attributes)                                                                    \
  PLAN (CALENDAR "<improvements><improvement id='i1'><action id='a1' " attributes "/>"             \
                 "</improvement></improvements>")
#define ACTION(inside)                                                                             \
  PLAN (CALENDAR "<improvements><improvement id='i1'><action id='a1'>" inside                      \
                 "</action></improvement></improvements>")

typedef struct
{
  const char *name;
  const char *text;
  gboolean valid;
} Case;

static const Case cases[] = {
  { "calendar-only", PLAN (CALENDAR), TRUE },
  { "no-calendar", PLAN ("<school/>"), FALSE },
  { "other-namespace", "<plan xmlns='urn:other'>" CALENDAR "</plan>", FALSE },
  { "version-1.7", "<plan xmlns='urn:caitien:plan:1' version='1.7'>" CALENDAR "</plan>", TRUE },
  { "version-2", "<plan xmlns='urn:caitien:plan:1' version='2.0'>" CALENDAR "</plan>", FALSE },
  { "own-framework",
    "<plan xmlns='urn:caitien:plan:1' framework='custom:Trường tôi'>" CALENDAR "</plan>", TRUE },
  { "order", PLAN (CALENDAR "<school/>"), TRUE },
  { "known-elsewhere", PLAN (CALENDAR "<lead>Hiệu trưởng</lead>"), TRUE },
  { "foreign-element", PLAN ("<x:a b='c'><d/>text</x:a>" CALENDAR "<x:e/>"), TRUE },
  { "foreign-among-words", ACTION ("<text>Sửa <x:b>mái</x:b> nhà</text>"), TRUE },
  { "foreign-in-empty", PLAN ("<calendar first-year='2026'><x:a/></calendar>"), TRUE },
  { "foreign-attribute", PLAN ("<calendar first-year='2026' x:a='b'/>"), TRUE },
  { "later-element", ACTION ("<text>A</text><risk level='2'><p/></risk><note>B</note>"), TRUE },
  { "later-attribute", PLAN ("<calendar first-year='2026' weeks='35'/>"), TRUE },
  { "attribute-of-another", PLAN ("<calendar first-year='2026' status='done'/>"), TRUE },
  { "text-among-elements", PLAN ("text" CALENDAR), TRUE },
  { "kind", PLAN ("<school kind='preschool'/>" CALENDAR), TRUE },
  { "unknown-kind", PLAN ("<school kind='mầm non'/>" CALENDAR), TRUE },
  { "day", PLAN (CALENDAR "<document><date>2026-09-06</date></document>"), TRUE },
  { "month", PLAN (CALENDAR "<document><date>2026-09</date></document>"), TRUE },
  { "no-day", PLAN (CALENDAR "<document><date/></document>"), TRUE },
  { "day-as-printed", PLAN (CALENDAR "<document><date>06/9/2026</date></document>"), TRUE },
  { "day-that-is-not", PLAN (CALENDAR "<document><date>2026-02-30</date></document>"), TRUE },
  { "section-without-id", PLAN (CALENDAR "<sections><section kind='text'/></sections>"), FALSE },
  { "section-kind", PLAN (CALENDAR "<sections><section id='s' kind='table'/></sections>"), TRUE },
  { "columns",
    PLAN (CALENDAR "<sections><section id='s' kind='plan'><columns><column field='evidence'/>"
                   "</columns><band level='4'>Không có</band></section></sections>"),
    TRUE },
  { "column-field",
    PLAN (CALENDAR "<sections><section id='s' kind='plan'><columns><column field='title'/>"
                   "</columns></section></sections>"),
    TRUE },
  { "status", ACTION (""), TRUE },
  { "open-range", ACTION ("<period><text>Từ</text><range start='2026-10-01'/></period>"), TRUE },
  { "range-of-months", ACTION ("<period><range start='2026-10'/></period>"), FALSE },
  { "source-only", ACTION ("<budget><text>XHH</text><sum source='donation'/></budget>"), TRUE },
  { "sum-with-dots", ACTION ("<budget><sum amount='5.000.000'/></budget>"), FALSE },
  { "unknown-source", ACTION ("<budget><sum source='XHH'/></budget>"), FALSE },
  { "period-after-lead", ACTION ("<lead>A</lead><period/>"), TRUE },
  { "two-pieces-of-evidence", ACTION ("<evidence ref='e1'/><evidence>Ảnh</evidence>"), TRUE },
  { "after-two", ACTION ("<after ref='a2'/><note>B</note><after ref='a3'>x</after>"), TRUE },
  { "after-nothing", ACTION ("<after/>"), TRUE },
  { "after-empty", ACTION ("<after ref=''/>"), FALSE },
  { "progress", ACTION_WITH ("progress='150'"), TRUE },
  { "progress-in-words", ACTION_WITH ("progress='một nửa'"), FALSE },
  { "unknown-status", ACTION_WITH ("status='xong'"), FALSE },
  { "finding",
    PLAN (CALENDAR "<reviews><review id='r1' point='end-of-term-1'><finding action='a1' "
                   "status='running' progress='40'>x</finding></review></reviews>"),
    TRUE },
  { "finding-of-nothing",
    PLAN (CALENDAR "<reviews><review id='r1'><finding>x</finding></review></reviews>"), TRUE },
  { "finding-status",
    PLAN (CALENDAR "<reviews><review id='r1'><finding status='xong'/></review></reviews>"), FALSE },
  { "own-number",
    PLAN (CALENDAR "<sections><section id='s' kind='plan'>"
                   "<criterion-title ref='5.3' number='4.9'>x</criterion-title>"
                   "</section></sections>"),
    TRUE },
  { "bullets", PLAN (CALENDAR "<sections><section id='s' bullets='odd'/></sections>"), TRUE },
  { "columns-without-column",
    PLAN (CALENDAR "<sections><section id='s'><columns x:a='b'/></section></sections>"), TRUE },
  { "bare-marks", ASSESSMENT ("<result><indicator/></result><tally/>"), TRUE },
  { "odd-marks",
    ASSESSMENT ("<result criterion='zz' level='9'><indicator level='77' letter='ZZ' met='odd'/>"
                "</result><tally level='2' met='30' of='27'/><overall level='12'/>"),
    TRUE },
  { "level-in-words", ASSESSMENT ("<result criterion='1.1' level='hai'/>"), FALSE },
  { "odd-assessment",
    PLAN (CALENDAR "<assessments><assessment id='t' year='20' by='odd'/></assessments>"), TRUE },
  { "bare-items",
    PLAN (CALENDAR "<evidence-list><item id='e1'/></evidence-list>"
                   "<reviews><review id='r1'><finding/></review></reviews>"
                   "<issues><issue id='n1'/></issues><dismissals><dismissal/></dismissals>"),
    TRUE },
  { "odd-state", PLAN (CALENDAR "<document state='odd'><date>yesterday</date></document>"), TRUE },
  { "odd-ids", PLAN (CALENDAR "<improvements><improvement id='a b'/></improvements>"), TRUE },
  { "no-id", PLAN (CALENDAR "<improvements><improvement id=''/></improvements>"), FALSE },
  { "odd-days",
    PLAN (CALENDAR "<reviews><review id='r1' point='odd' date='2023-13-40'/></reviews>"
                   "<issues><issue id='n1' date='x'/></issues>"),
    TRUE },
  { "issue",
    PLAN (CALENDAR "<issues><issue id='n1' number='7' digest='sha256:00'><copy encoding='odd'>H4"
                   "</copy><signed uri='a.pdf' digest='sha256:00' date='2026-09' by='A' "
                   "recipient='B' x:a='b'/><signed/><later/></issue></issues>"),
    TRUE },
  { "second-period",
    ACTION ("<period><text>naked</text><x:b/> words<range start='2022-09-01'/></period>"
            "<period><text>second</text></period>"),
    TRUE },
  { "odd-second-period",
    ACTION ("<period><text>A</text></period><note>B</note><period><range start='sớm'/></period>"),
    TRUE },
  { "odd-first-period",
    ACTION ("<period><range start='sớm'/></period><period><text>A</text></period>"), FALSE },
  { "second-words", ACTION ("<text>one</text><text>two</text>"), TRUE },
  { "second-calendar", PLAN (CALENDAR "<calendar first-year='2023'/>"), TRUE },
  { "odd-first-calendar", PLAN ("<calendar first-year='năm nay'/>" CALENDAR), FALSE },
  { "second-list",
    PLAN (CALENDAR "<improvements><improvement id='i1'/></improvements>"
                   "<improvements x:a='b'><improvement id='i2'/></improvements>"),
    TRUE },
  { "known-among-words",
    PLAN (CALENDAR "<document><subject><p>inner known</p></subject></document>"), TRUE },
  { "list-elsewhere",
    PLAN ("<foo>bar</foo><school><improvements><improvement "
          "id='s1'/></improvements></school>" CALENDAR
          "<improvements><improvement id='i1'><x:a id='s1'/></improvement>"
          "</improvements>"),
    TRUE },
  { "trailing-words", PLAN (CALENDAR "<x:last/> trailing words"), TRUE },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  xmlDocPtr document =
      xmlReadMemory (expected->text, (int) strlen (expected->text), "case", NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  g_assert_cmpint (is_valid (document), ==, expected->valid);
  xmlFreeDoc (document);
}

/* Whatever can be read is written in a form that is valid. */
static void
test_written (gconstpointer data)
{
  const Case *source = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (source->text, strlen (source->text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlan) plan = ct_plan_reader_read (bytes, source->name, &error);
  g_autoptr (GBytes) written = NULL;
  xmlDocPtr document;

  if (source->valid)
    g_assert_no_error (error);
  if (plan == NULL)
    return;

  written = ct_plan_writer_write (plan);
  document = xmlReadMemory (g_bytes_get_data (written, NULL), (int) g_bytes_get_size (written),
                            "written", NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  g_assert_true (is_valid (document));
  xmlFreeDoc (document);
}

static void
collect_ids (xmlNodePtr node, GHashTable *ids)
{
  for (; node != NULL; node = node->next)
    {
      xmlChar *id =
          node->type == XML_ELEMENT_NODE ? xmlGetNoNsProp (node, (const xmlChar *) "id") : NULL;

      if (id != NULL && !g_hash_table_add (ids, g_strdup ((const char *) id)))
        g_test_fail_printf ("the id %s is there twice", (const char *) id);
      xmlFree (id);
      collect_ids (node->children, ids);
    }
}

/* The attribute, on elements of that name, must name something that is there. */
static void
check_references (xmlNodePtr node, const char *element, const char *attribute, GHashTable *ids)
{
  for (; node != NULL; node = node->next)
    {
      gboolean here =
          node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, element);
      xmlChar *id = here ? xmlGetNoNsProp (node, (const xmlChar *) attribute) : NULL;

      if (id != NULL && !g_hash_table_contains (ids, id))
        g_test_fail_printf ("<%s %s=\"%s\"> names nothing", element, attribute, (const char *) id);
      xmlFree (id);
      check_references (node->children, element, attribute, ids);
    }
}

static void
check_ids (xmlDocPtr document)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  xmlNodePtr root = xmlDocGetRootElement (document);

  collect_ids (root, ids);
  check_references (root, "evidence", "ref", ids);
  check_references (root, "finding", "action", ids);
}

static guint
check_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint count = 0;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      xmlDocPtr document;

      if (!g_str_has_suffix (name, ".caitien"))
        continue;

      document = xmlReadFile (file, NULL, XML_PARSE_NONET);
      g_assert_nonnull (document);
      if (!is_valid (document))
        g_test_fail_printf ("%s is not valid", file);
      check_ids (document);
      xmlFreeDoc (document);
      count++;
    }

  return count;
}

static void
test_samples (void)
{
  g_autofree char *path = build_path ("data", "samples");

  g_assert_cmpuint (check_folder (path), >=, 3);
}

static void
test_real_plans (void)
{
  g_autofree char *path = build_path ("..", "shared/plans");

  if (check_folder (path) == 0)
    g_test_skip ("the real plans are not at hand");
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  schema = load_schema ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/plan-rng/%s/%s", cases[i].valid ? "good" : "bad", cases[i].name);
      g_autofree char *written = g_strdup_printf ("/plan-rng/written/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
      g_test_add_data_func (written, &cases[i], test_written);
    }

  g_test_add_func ("/plan-rng/samples", test_samples);
  g_test_add_func ("/plan-rng/real-plans", test_real_plans);

  result = g_test_run ();
  xmlRelaxNGFree (schema);
  xmlRelaxNGCleanupTypes ();
  xmlCleanupParser ();

  return result;
}
