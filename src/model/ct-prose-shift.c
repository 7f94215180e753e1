/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-prose-shift"

#include "config.h"

#include "ct-prose-shift.h"

#include "ct-year-edit.h"

/* Moves the school years that the sentences of a plan speak of. Prose tells what was as well as
 * what shall be, and cites circulars, decisions and their dates: so only the school years of the
 * plan and the one before it move, and never in a clause that cites a document by its number. */

#define MIN_YEAR 1900
#define MAX_YEAR 2199

/* School years as "2025-2026", or the years of the plan as "2022–2027". */
typedef struct
{
  guint first; /* token */
  guint last;
  gboolean moves;
} Span;

typedef struct
{
  const CtPeriodToken *tokens;
  guint n_tokens;
  const CtCalendar *calendar;
  GArray *spans;
  const CtPeriodToken *stays; /* the first year of the plan that does not move */
} Mover;

static gboolean
is_year (const CtPeriodToken *token)
{
  return token->kind == CT_PERIOD_TOKEN_NUMBER && token->digits == 4 && token->value >= MIN_YEAR &&
         token->value <= MAX_YEAR;
}

static gboolean
is_joint (const CtPeriodToken *token)
{
  return token->kind == CT_PERIOD_TOKEN_SLASH || token->kind == CT_PERIOD_TOKEN_DASH ||
         token->kind == CT_PERIOD_TOKEN_DOT;
}

/* A sign that ties two tokens to one word: the "/" of "22/KH-MN". */
static gboolean
ties (const CtPeriodToken *sign)
{
  return is_joint (sign) && !sign->space_before && !sign[1].space_before &&
         sign[1].kind != CT_PERIOD_TOKEN_FINISH;
}

/* "22/KH-MN", "57/2026/TT-BGDĐT", "số 22", "Thông tư 57" */
static gboolean
is_document_number (const Mover *self, guint at)
{
  const CtPeriodToken *token = &self->tokens[at];

  if (token->kind == CT_PERIOD_TOKEN_REFERENCE)
    return token[1].kind == CT_PERIOD_TOKEN_NUMBER ||
           (token[1].kind == CT_PERIOD_TOKEN_COLON && token[2].kind == CT_PERIOD_TOKEN_NUMBER);
  if (token->kind != CT_PERIOD_TOKEN_NUMBER)
    return FALSE;

  for (; ties (token + 1); token += 2)
    if (token[1].kind == CT_PERIOD_TOKEN_SLASH && token[2].kind != CT_PERIOD_TOKEN_NUMBER)
      return TRUE;

  return FALSE;
}

/* What the span from @first to @second is: the first year of a school year, 0 for something else.
 */
static int
get_school_year (const Mover *self, guint at)
{
  const CtPeriodToken *first = &self->tokens[at], *second = first + 2;
  gboolean named = at > 0 && first[-1].kind == CT_PERIOD_TOKEN_SCHOOL_YEAR;
  int year = first->digits == 2 ? 2000 + first->value : first->value;

  if (!is_year (first) && !(named && first->kind == CT_PERIOD_TOKEN_NUMBER && first->digits == 2))
    return 0;
  if (first[1].kind != CT_PERIOD_TOKEN_DASH && !(named && first[1].kind == CT_PERIOD_TOKEN_SLASH))
    return 0;
  if (second->kind != CT_PERIOD_TOKEN_NUMBER || (second->digits != 4 && second->digits != 2))
    return 0;

  return second->value == (second->digits == 2 ? (year + 1) % 100 : year + 1) ? year : 0;
}

/* "2022–2027" of a plan of those five years, and of the five years before it */
static gboolean
is_plan_span (const Mover *self, guint at)
{
  const CtPeriodToken *first = &self->tokens[at], *second = first + 2;
  int start = ct_calendar_get_first_year (self->calendar);
  int years = ct_calendar_get_years (self->calendar);

  return is_year (first) && first[1].kind == CT_PERIOD_TOKEN_DASH && is_year (second) &&
         second->value == first->value + years &&
         (first->value == start || first->value == start - years);
}

/* "2025-2026-2027" and "12/2025-2026" are something else. */
static gboolean
stands_alone (const Mover *self, guint first, guint last)
{
  const CtPeriodToken *tokens = self->tokens;

  return !(first > 0 && ties (&tokens[first - 1]) &&
           tokens[first - 1].kind != CT_PERIOD_TOKEN_DASH) &&
         !(first > 1 && tokens[first - 1].kind == CT_PERIOD_TOKEN_DASH &&
           is_year (&tokens[first - 2])) &&
         !(tokens[last + 1].kind == CT_PERIOD_TOKEN_DASH && is_year (&tokens[last + 2])) &&
         !(ties (&tokens[last + 1]) && tokens[last + 1].kind == CT_PERIOD_TOKEN_SLASH);
}

static gboolean
find_span (const Mover *self, guint at, Span *span)
{
  int first = ct_calendar_get_first_year (self->calendar);
  int last = first + ct_calendar_get_years (self->calendar) - 1;
  int school_year;

  /* after the last one there is always the end */
  if (at + 3 >= self->n_tokens || !stands_alone (self, at, at + 2))
    return FALSE;

  school_year = get_school_year (self, at);
  if (school_year == 0 && !is_plan_span (self, at))
    return FALSE;

  span->first = at;
  span->last = at + 2;
  span->moves = school_year == 0 || (school_year >= first - 1 && school_year <= last);

  return TRUE;
}

/* Whether two spans are parts of one list: "các năm học 2023-2024 và 2024-2025". */
static gboolean
is_list (const Mover *self, const Span *span, const Span *next)
{
  for (guint i = span->last + 1; i < next->first; i++)
    switch (self->tokens[i].kind)
      {
      case CT_PERIOD_TOKEN_AND:
      case CT_PERIOD_TOKEN_TO:
      case CT_PERIOD_TOKEN_DASH:
      case CT_PERIOD_TOKEN_SEMICOLON:
      case CT_PERIOD_TOKEN_SCHOOL_YEAR:
        break;
      default:
        return FALSE;
      }

  return self->tokens[next->first].value == self->tokens[span->first].value + 1;
}

/* Where the clause that begins at @first ends. */
static guint
get_clause_end (const Mover *self, guint first)
{
  guint end = first + 1;

  while (end < self->n_tokens && !self->tokens[end].line_before &&
         self->tokens[end].kind != CT_PERIOD_TOKEN_SEMICOLON)
    end++;

  return MIN (end, self->n_tokens);
}

static void
leave (Mover *self, const CtPeriodToken *year)
{
  if (self->stays == NULL)
    self->stays = year;
}

static void
read_clause (Mover *self, guint first, guint end)
{
  int plan_first = ct_calendar_get_first_year (self->calendar);
  int plan_last = plan_first + ct_calendar_get_years (self->calendar);
  gboolean cites = FALSE;

  for (guint i = first; i < end && !cites; i++)
    cites = is_document_number (self, i);

  for (guint i = first; i < end; i++)
    {
      const CtPeriodToken *token = &self->tokens[i];
      Span span;

      if (find_span (self, i, &span))
        {
          if (!cites)
            g_array_append_val (self->spans, span);
          else if (span.moves)
            leave (self, token);
          i = span.last;
        }
      else if (!cites && is_year (token) && token->value >= plan_first && token->value <= plan_last)
        {
          leave (self, token);
        }
    }
}

static void
read_all (Mover *self)
{
  guint end;

  for (guint first = 0; first < self->n_tokens; first = end)
    {
      end = get_clause_end (self, first);
      read_clause (self, first, end);
    }

  /* What belongs together moves together. */
  for (guint i = self->spans->len; i > 1; i--)
    {
      Span *span = &g_array_index (self->spans, Span, i - 2);

      span->moves = span->moves || (span[1].moves && is_list (self, span, &span[1]));
    }
}

/**
 * ct_prose_shift_years:
 * @text: (nullable): a paragraph of the plan with the school years @calendar
 * @years: how far to move them
 * @stays: (out) (optional) (nullable): where in @text the first year of the plan is that was left
 *   standing, and may have to be changed by hand; %NULL when there is none
 *
 * Returns: (transfer full): the paragraph of the plan @years later
 */
char *
ct_prose_shift_years (const char *text, const CtCalendar *calendar, int years, const char **stays)
{
  g_autoptr (CtYearEdit) edit = NULL;
  g_autoptr (GArray) tokens = NULL;
  g_autoptr (GArray) spans = NULL;
  Mover self = { .calendar = calendar };

  g_return_val_if_fail (calendar != NULL, NULL);

  if (stays != NULL)
    *stays = NULL;
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return g_strdup (text != NULL ? text : "");

  edit = ct_year_edit_new (text);
  tokens = ct_period_tokens_read (text);
  spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self.tokens = (const CtPeriodToken *) (gpointer) tokens->data;
  self.n_tokens = tokens->len;
  self.spans = spans;
  read_all (&self);

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

      if (!span->moves)
        continue;
      ct_year_edit_move (edit, &self.tokens[span->first], years);
      ct_year_edit_move (edit, &self.tokens[span->last], years);
    }
  if (stays != NULL)
    *stays = self.stays != NULL ? text + self.stays->start : NULL;

  return ct_year_edit_apply (edit);
}
