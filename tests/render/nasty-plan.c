/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "nasty-plan.h"

/* How bad a plan is. One in so many is of each kind. */
typedef enum
{
  NASTY_MIXED,
  NASTY_EMPTY,
  NASTY_WIDE,
  NASTY_LONG,
  NASTY_HUGE_CELLS,
  NASTY_LONG_WORDS,
} Kind;

typedef struct
{
  GRand *random;
  GString *xml;
  Kind kind;
  guint next_id;
} Maker;

static const char *const syllables[] = {
  "trẻ",   "nhà",   "trường",    "giáo",    "viên",      "hoạt", "động",      "chất",
  "lượng", "tuyên", "truyền",    "nghiêng", "ngoẵng",    "ỹ",    "Ậ",         "QUYỆT",
  "ƯỚC",   "5",     "triệu",     "Điều",    "1.234.567", "đồng", "2025–2026", "MC.4.2.03",
  "81,5%", "&amp;", "&lt;x&gt;", "“trích”", "…",         "₫",
};

static const char *const blanks[] = {
  " ", " ", " ", " ", " ", " ", "  ", "\n", "\n\n\n", "\t", "\xc2\xa0", "\xe2\x80\x8b", " - ", "/",
};

static guint
below (Maker *self, guint n)
{
  return n > 0 ? g_rand_int_range (self->random, 0, n) : 0;
}

static gboolean
one_in (Maker *self, guint n)
{
  return below (self, n) == 0;
}

static void
add_long_word (Maker *self, guint n_letters)
{
  static const char *const letters[] = { "a", "ă", "ệ", "n", "g", "ữ", "ỵ", "M", "Ô", "Đ" };

  for (guint i = 0; i < n_letters; i++)
    g_string_append (self->xml, letters[below (self, G_N_ELEMENTS (letters))]);
}

static void
add_words (Maker *self, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append (self->xml, blanks[below (self, G_N_ELEMENTS (blanks))]);
      g_string_append (self->xml, syllables[below (self, G_N_ELEMENTS (syllables))]);
    }
}

/* @usual: how many words a good plan has there */
static void
add_text (Maker *self, guint usual)
{
  if (self->kind == NASTY_EMPTY)
    return;

  if (self->kind == NASTY_LONG_WORDS && one_in (self, 4))
    add_long_word (self, 300);
  else if (self->kind == NASTY_HUGE_CELLS && one_in (self, 25))
    add_words (self, 900 + below (self, 1200));
  else if (self->kind == NASTY_MIXED && one_in (self, 40))
    add_long_word (self, 20 + below (self, 280));
  else if (one_in (self, 12))
    return;
  else
    add_words (self, 1 + below (self, 2 * usual));
}

static void
add_element (Maker *self, const char *name, guint usual)
{
  if (one_in (self, 6))
    return;

  g_string_append_printf (self->xml, "<%s>", name);
  add_text (self, usual);
  g_string_append_printf (self->xml, "</%s>", name);
}

static void
add_elements (Maker *self, const char *name, guint usual, guint most)
{
  for (guint n = below (self, most + 1); n > 0; n--)
    add_element (self, name, usual);
}

static void
add_meant (Maker *self, const char *name, guint usual)
{
  if (one_in (self, 3))
    return;

  g_string_append_printf (self->xml, "<%s><text>", name);
  add_text (self, usual);
  g_string_append_printf (self->xml, "</text></%s>", name);
}

static void
add_school (Maker *self)
{
  g_string_append (self->xml, "<school kind='primary'>");
  add_element (self, "authority", 4);
  add_element (self, "name", 5);
  add_element (self, "full-name", 5);
  add_element (self, "address", 8);
  g_string_append (self->xml, "</school><calendar first-year='2026' years='5' year-start='09-01' "
                              "term-2='01-18' year-end='05-31'/>");
}

static void
add_document (Maker *self)
{
  static const char *const dates[] = { "2026-10-05", "2026-10", "", "chưa rõ", "5/13/2026" };

  g_string_append (self->xml, "<document state='draft'>");
  add_element (self, "number", 1);
  add_element (self, "symbol", 1);
  add_element (self, "place", 2);
  g_string_append_printf (self->xml, "<date>%s</date>", dates[below (self, G_N_ELEMENTS (dates))]);
  add_element (self, "title", 3);
  add_elements (self, "subject", 9, one_in (self, 6) ? 60 : 3);
  g_string_append (self->xml, "<signer>");
  add_elements (self, "capacity", 3, one_in (self, 6) ? 80 : 3);
  add_element (self, "signed", 3);
  add_element (self, "name", 4);
  g_string_append (self->xml, "</signer><recipients>");
  add_elements (self, "recipient", 6, one_in (self, 6) ? 120 : 5);
  g_string_append (self->xml, "</recipients></document>");
}

static void
add_page (Maker *self)
{
  static const char *const kinds[] = {
    "timeline", "results", "money", "assignments", "evidence", "remainder",
  };

  g_string_append_printf (self->xml,
                          "<page margin-top='%u' margin-bottom='%u' margin-left='%u' "
                          "margin-right='%u' size-body='%u' size-table='%u' line-spacing='1.%u'>",
                          18 + below (self, 10), 18 + below (self, 10), 28 + below (self, 10),
                          12 + below (self, 10), 11 + below (self, 5), 9 + below (self, 6),
                          below (self, 7));
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (one_in (self, 8))
      g_string_append_printf (self->xml, "<appendix kind='%s'/>", kinds[i]);
  g_string_append (self->xml, "</page>");
}

static void
add_columns (Maker *self)
{
  static const char *const fields[] = {
    "order",    "criterion", "content", "goal",    "indicator-of-success",
    "actions",  "period",    "lead",    "partner", "conditions",
    "evidence", "note",      "status",  "budget",
  };
  guint n_columns = self->kind == NASTY_WIDE ? 40 : 1 + below (self, 14);

  g_string_append (self->xml, "<columns>");
  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append_printf (self->xml, "<column field='%s' width='%u' title='",
                              fields[below (self, G_N_ELEMENTS (fields))], below (self, 60));
      add_words (self, below (self, 5));
      g_string_append (self->xml, "'/>");
    }
  g_string_append (self->xml, "</columns>");
}

static void
add_paragraphs (Maker *self, guint most)
{
  for (guint n = below (self, most + 1); n > 0; n--)
    {
      guint kind = below (self, 5);

      if (kind == 0)
        g_string_append_printf (self->xml, "<h level='%u'>", 1 + below (self, 3));
      else if (kind == 1)
        g_string_append_printf (self->xml, "<li level='%u'>", 1 + below (self, 3));
      else
        g_string_append (self->xml, "<p>");
      add_text (self, 40);
      g_string_append (self->xml, kind == 0 ? "</h>" : kind == 1 ? "</li>" : "</p>");
    }
}

static void
add_section (Maker *self, const char *kind)
{
  g_string_append_printf (self->xml, "<section id='s%u' kind='%s'>", ++self->next_id, kind);
  add_element (self, "heading", 6);
  add_paragraphs (self, one_in (self, 8) ? 60 : 4);
  if (g_str_equal (kind, "plan") && (self->kind == NASTY_WIDE || one_in (self, 3)))
    add_columns (self);
  if (g_str_equal (kind, "plan") && one_in (self, 2))
    {
      g_string_append (self->xml, "<band level='4'>");
      add_text (self, 3);
      g_string_append (self->xml, "</band><standard-title no='2' number='7'>");
      add_text (self, 8);
      g_string_append (self->xml, "</standard-title><criterion-title ref='1.1'>");
      add_text (self, 8);
      g_string_append (self->xml, "</criterion-title>");
    }
  g_string_append (self->xml, "</section>");
}

static void
add_sections (Maker *self)
{
  static const char *const kinds[] = { "text", "assessment", "problems", "plan", "reviews" };
  guint n_sections = one_in (self, 10) ? 60 : 2 + below (self, 8);
  gboolean has_table = FALSE;

  g_string_append (self->xml, "<preamble>");
  add_paragraphs (self, 3);
  g_string_append (self->xml, "</preamble><sections>");
  for (guint i = 0; i < n_sections; i++)
    {
      const char *kind = kinds[below (self, G_N_ELEMENTS (kinds))];

      /* A long table once. */
      if (g_str_equal (kind, "plan") && has_table && self->kind != NASTY_EMPTY)
        kind = "text";
      has_table |= g_str_equal (kind, "plan");
      add_section (self, kind);
    }
  if (!has_table)
    add_section (self, "plan");
  g_string_append (self->xml, "</sections><closing>");
  add_paragraphs (self, 2);
  g_string_append (self->xml, "</closing>");
}

static void
add_assessments (Maker *self)
{
  g_string_append (self->xml, "<assessments>");
  for (guint n = below (self, 3); n > 0; n--)
    {
      g_string_append_printf (self->xml, "<assessment id='t%u' year='%u' by='self'>",
                              ++self->next_id, 2020 + below (self, 6));
      for (guint i = below (self, 8); i > 0; i--)
        {
          g_string_append_printf (self->xml, "<result criterion='%u.%u' level='%u'>",
                                  1 + below (self, 5), 1 + below (self, 5), below (self, 4));
          add_element (self, "state", 20);
          add_element (self, "strength", 10);
          add_element (self, "weakness", 10);
          add_element (self, "cause", 10);
          g_string_append (self->xml, "</result>");
        }
      g_string_append (self->xml, "</assessment>");
    }
  g_string_append (self->xml, "</assessments>");
}

static void
add_fields (Maker *self, gboolean brief)
{
  add_meant (self, "period", 4);
  add_element (self, "lead", 3);
  if (brief)
    return;

  add_element (self, "partner", 5);
  add_meant (self, "budget", 4);
  add_element (self, "conditions", 6);
  add_element (self, "evidence", 5);
  add_element (self, "note", 4);
}

static void
add_action (Maker *self, gboolean brief)
{
  static const char *const states[] = { "planned", "running", "done", "missed", "dropped" };

  g_string_append_printf (self->xml, "<action id='a%u' status='%s' progress='%u'><text>",
                          ++self->next_id, states[below (self, G_N_ELEMENTS (states))],
                          below (self, 101));
  if (brief)
    add_words (self, 1 + below (self, 6));
  else
    add_text (self, 15);
  g_string_append (self->xml, "</text>");
  add_fields (self, brief);
  g_string_append (self->xml, "</action>");
}

static void
add_improvement (Maker *self, guint n_actions, gboolean brief)
{
  guint standard = below (self, 7);

  g_string_append_printf (self->xml, "<improvement id='i%u'", ++self->next_id);
  if (standard > 0)
    g_string_append_printf (self->xml, " standard='%u'", standard);
  if (standard > 0 && !one_in (self, 5))
    g_string_append_printf (self->xml, " criterion='%u.%u'", standard, 1 + below (self, 9));
  if (one_in (self, 9))
    g_string_append (self->xml, " level4='2'");
  g_string_append (self->xml, ">");
  add_element (self, "content", 8);
  add_element (self, "goal", 6);
  add_element (self, "indicator-of-success", 8);
  add_fields (self, FALSE);
  for (guint i = 0; i < n_actions; i++)
    add_action (self, brief);
  g_string_append (self->xml, "</improvement>");
}

static void
add_improvements (Maker *self)
{
  gboolean is_long = self->kind == NASTY_LONG;
  guint n_left = is_long ? 5000 : below (self, 40);

  g_string_append (self->xml, "<improvements>");
  while (n_left > 0)
    {
      guint n_wished = is_long ? 1 + below (self, 60) : below (self, 6);
      guint n_actions = MIN (n_left, n_wished);

      add_improvement (self, n_actions, is_long);
      n_left -= MAX (n_actions, 1);
    }
  g_string_append (self->xml, "</improvements><evidence-list>");
  for (guint n = below (self, 6); n > 0; n--)
    {
      g_string_append_printf (self->xml, "<item id='e%u' code='MC.1.1.%02u'>", ++self->next_id, n);
      add_element (self, "title", 8);
      add_element (self, "location", 5);
      add_element (self, "note", 5);
      g_string_append (self->xml, "</item>");
    }
  g_string_append (self->xml, "</evidence-list>");
}

static void
add_reviews (Maker *self)
{
  static const char *const points[] = { "end-of-term-1", "end-of-year", "month", "other" };

  g_string_append (self->xml, "<reviews>");
  for (guint n = below (self, 6); n > 0; n--)
    {
      g_string_append_printf (self->xml, "<review id='r%u' point='%s' date='2026-12-%02u'>",
                              ++self->next_id, points[below (self, 4)], 1 + below (self, 30));
      add_element (self, "by", 3);
      add_element (self, "content", 10);
      add_element (self, "result", 20);
      add_element (self, "adjustment", 10);
      g_string_append (self->xml, "</review>");
    }
  g_string_append (self->xml, "</reviews>");
}

static Kind
choose_kind (guint32 seed)
{
  if (seed % 25 == 0)
    return NASTY_LONG;
  if (seed % 10 == 1)
    return NASTY_EMPTY;
  if (seed % 5 == 2)
    return NASTY_WIDE;
  if (seed % 5 == 3)
    return NASTY_HUGE_CELLS;
  if (seed % 5 == 4)
    return NASTY_LONG_WORDS;

  return NASTY_MIXED;
}

char *
nasty_plan_dup_xml (guint32 seed)
{
  static const char *const forms[] = {
    "tt57-bieu2",
    "legacy-9col",
    "legacy-by-standard",
    "legacy-roadmap",
  };
  static const char *const frameworks[] = { "tt57-2026-pt", "tt17-2018-th", "no-such-standards" };
  Maker self = { g_rand_new_with_seed (seed), g_string_new (NULL), choose_kind (seed), 0 };

  g_string_append_printf (self.xml,
                          "<plan xmlns='urn:caitien:plan:1' version='1.0' framework='%s' "
                          "form='%s'>",
                          frameworks[below (&self, G_N_ELEMENTS (frameworks))],
                          forms[below (&self, G_N_ELEMENTS (forms))]);
  add_school (&self);
  add_document (&self);
  if (one_in (&self, 2))
    add_page (&self);
  add_sections (&self);
  add_assessments (&self);
  add_improvements (&self);
  add_reviews (&self);
  g_string_append (self.xml, "</plan>");
  g_rand_free (self.random);

  return g_string_free (self.xml, FALSE);
}
