/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-style"

#include "config.h"

#include "ct-page-style-private.h"

/**
 * CtPageStyle:
 *
 * How official documents look on paper: paper, margins, sizes, fixed words of the letterhead. It
 * comes from a file in data/forms, so that a new decree is a new file. Immutable.
 */
G_DEFINE_FINAL_TYPE (CtPageStyle, ct_page_style, G_TYPE_OBJECT)

static const char *const length_nicks[CT_N_LENGTHS] = {
  [CT_LENGTH_PAPER_SHORT] = "paper-short",
  [CT_LENGTH_PAPER_LONG] = "paper-long",
  [CT_LENGTH_MARGIN_TOP] = "margin-top",
  [CT_LENGTH_MARGIN_BOTTOM] = "margin-bottom",
  [CT_LENGTH_MARGIN_LEFT] = "margin-left",
  [CT_LENGTH_MARGIN_RIGHT] = "margin-right",
  [CT_LENGTH_PAGE_NUMBER_TOP] = "page-number-top",
  [CT_LENGTH_MARK_BOTTOM] = "mark-bottom",
  [CT_LENGTH_FIRST_LINE_INDENT] = "first-line-indent",
  [CT_LENGTH_LEVEL_INDENT] = "level-indent",
  [CT_LENGTH_PARAGRAPH_SPACE] = "paragraph-space",
  [CT_LENGTH_HEADING_SPACE] = "heading-space",
  [CT_LENGTH_BLOCK_SPACE] = "block-space",
  [CT_LENGTH_TITLE_SPACE] = "title-space",
  [CT_LENGTH_RULE_GAP] = "rule-gap",
  [CT_LENGTH_RULE_WIDTH] = "rule-width",
  [CT_LENGTH_LETTERHEAD_LEFT_WIDTH] = "letterhead-left-width",
  [CT_LENGTH_LETTERHEAD_GAP] = "letterhead-gap",
  [CT_LENGTH_LETTERHEAD_NUMBER_SPACE] = "letterhead-number-space",
  [CT_LENGTH_BLANK] = "blank",
  [CT_LENGTH_BLANK_SHORT] = "blank-short",
  [CT_LENGTH_SIGNATURE_SPACE] = "signature-space",
  [CT_LENGTH_SIGNATURE_LEFT_WIDTH] = "signature-left-width",
  [CT_LENGTH_CELL_PADDING_X] = "cell-padding-x",
  [CT_LENGTH_CELL_PADDING_Y] = "cell-padding-y",
  [CT_LENGTH_CELL_PARAGRAPH_SPACE] = "cell-paragraph-space",
  [CT_LENGTH_BORDER_WIDTH] = "border-width",
  [CT_LENGTH_SIZE_BODY] = "size-body",
  [CT_LENGTH_SIZE_COUNTRY] = "size-country",
  [CT_LENGTH_SIZE_MOTTO] = "size-motto",
  [CT_LENGTH_SIZE_AUTHORITY] = "size-authority",
  [CT_LENGTH_SIZE_NUMBER] = "size-number",
  [CT_LENGTH_SIZE_DATE] = "size-date",
  [CT_LENGTH_SIZE_TITLE] = "size-title",
  [CT_LENGTH_SIZE_SIGNER] = "size-signer",
  [CT_LENGTH_SIZE_RECIPIENTS_HEAD] = "size-recipients-head",
  [CT_LENGTH_SIZE_RECIPIENTS] = "size-recipients",
  [CT_LENGTH_SIZE_PAGE_NUMBER] = "size-page-number",
  [CT_LENGTH_SIZE_MARK] = "size-mark",
  [CT_LENGTH_SIZE_TABLE] = "size-table",
  [CT_LENGTH_SIZE_NOTE] = "size-note",
  [CT_LENGTH_SIZE_APPENDIX] = "size-appendix",
  [CT_LENGTH_NAME_RULE_SHARE] = "name-rule-share",
  [CT_LENGTH_SUBJECT_RULE_SHARE] = "subject-rule-share",
  [CT_LENGTH_LINE_SPACING] = "line-spacing",
  [CT_LENGTH_TABLE_LINE_SPACING] = "table-line-spacing",
};

static const char *const word_nicks[CT_N_STYLE_WORDS] = {
  [CT_STYLE_WORD_COUNTRY] = "country",
  [CT_STYLE_WORD_MOTTO] = "motto",
  [CT_STYLE_WORD_NUMBER] = "number",
  [CT_STYLE_WORD_DATE] = "date",
  [CT_STYLE_WORD_DATE_WITHOUT_PLACE] = "date-without-place",
  [CT_STYLE_WORD_DATE_TYPED] = "date-typed",
  [CT_STYLE_WORD_RECIPIENTS] = "recipients",
  [CT_STYLE_WORD_BULLET] = "bullet",
  [CT_STYLE_WORD_DRAFT] = "draft",
  [CT_STYLE_WORD_ADJUSTED] = "adjusted",
  [CT_STYLE_WORD_CODE] = "code",
  [CT_STYLE_WORD_CHART_TITLE] = "chart-title",
  [CT_STYLE_WORD_CHART_WORK] = "chart-work",
  [CT_STYLE_WORD_CHART_LEAD] = "chart-lead",
  [CT_STYLE_WORD_CHART_STANDARD] = "chart-standard",
  [CT_STYLE_WORD_CHART_YEAR] = "chart-year",
  [CT_STYLE_WORD_CHART_TERM_1] = "chart-term-1",
  [CT_STYLE_WORD_CHART_TERM_2] = "chart-term-2",
  [CT_STYLE_WORD_CHART_SUMMER] = "chart-summer",
  [CT_STYLE_WORD_CHART_TODAY] = "chart-today",
  [CT_STYLE_WORD_CHART_NO_TIME] = "chart-no-time",
  [CT_STYLE_WORD_CHART_PLANNED] = "chart-planned",
  [CT_STYLE_WORD_CHART_RUNNING] = "chart-running",
  [CT_STYLE_WORD_CHART_DONE] = "chart-done",
  [CT_STYLE_WORD_CHART_LATE] = "chart-late",
  [CT_STYLE_WORD_CHART_MISSED] = "chart-missed",
  [CT_STYLE_WORD_CHART_DROPPED] = "chart-dropped",
  [CT_STYLE_WORD_CHART_STANDARD_SHORT] = "chart-standard-short",
  [CT_STYLE_WORD_CHART_MONTH] = "chart-month",
  [CT_STYLE_WORD_CHART_NO_END] = "chart-no-end",
  [CT_STYLE_WORD_CHART_NO_LEAD] = "chart-no-lead",
  [CT_STYLE_WORD_CHART_OTHER] = "chart-other",
  [CT_STYLE_WORD_CHART_WHOLE] = "chart-whole",
  [CT_STYLE_WORD_CHART_BASELINE] = "chart-baseline",
  [CT_STYLE_WORD_CHART_HOLIDAY] = "chart-holiday",
  [CT_STYLE_WORD_CHART_LINK] = "chart-link",
  [CT_STYLE_WORD_CHART_CONFLICT] = "chart-conflict",
  [CT_STYLE_WORD_CHART_NO_WORDS] = "chart-no-words",
  [CT_STYLE_WORD_CHART_FUND_NONE] = "chart-fund-none",
  [CT_STYLE_WORD_CHART_FUND_STATE] = "chart-fund-state",
  [CT_STYLE_WORD_CHART_FUND_FUND] = "chart-fund-fund",
  [CT_STYLE_WORD_CHART_FUND_DONATION] = "chart-fund-donation",
  [CT_STYLE_WORD_CHART_FUND_PARENTS] = "chart-fund-parents",
  [CT_STYLE_WORD_CHART_FUND_SELF] = "chart-fund-self",
  [CT_STYLE_WORD_CHART_FUND_OTHER] = "chart-fund-other",
  [CT_STYLE_WORD_APPENDIX] = "appendix",
  [CT_STYLE_WORD_APPENDIX_SINGLE] = "appendix-single",
  [CT_STYLE_WORD_APPENDIX_OF] = "appendix-of",
  [CT_STYLE_WORD_APPENDIX_NOTHING] = "appendix-nothing",
  [CT_STYLE_WORD_RESULTS_NOT_MET] = "results-not-met",
  [CT_STYLE_WORD_RESULTS_MARK] = "results-mark",
  [CT_STYLE_WORD_MONEY_UNIT] = "money-unit",
  [CT_STYLE_WORD_MONEY_NO_YEAR] = "money-no-year",
  [CT_STYLE_WORD_MONEY_TOTAL] = "money-total",
  [CT_STYLE_WORD_MONEY_SUM] = "money-sum",
  [CT_STYLE_WORD_MONEY_SPELLED] = "money-spelled",
  [CT_STYLE_WORD_MONEY_WITHOUT_SUM] = "money-without-sum",
  [CT_STYLE_WORD_MONEY_WITHOUT_SUM_ITEM] = "money-without-sum-item",
  [CT_STYLE_WORD_MONEY_STATE] = "money-state",
  [CT_STYLE_WORD_MONEY_FUND] = "money-fund",
  [CT_STYLE_WORD_MONEY_DONATION] = "money-donation",
  [CT_STYLE_WORD_MONEY_PARENTS] = "money-parents",
  [CT_STYLE_WORD_MONEY_SELF] = "money-self",
  [CT_STYLE_WORD_MONEY_OTHER] = "money-other",
  [CT_STYLE_WORD_MONEY_NO_SOURCE] = "money-no-source",
  [CT_STYLE_WORD_SLIP_TO] = "slip-to",
  [CT_STYLE_WORD_SLIP_LEAD] = "slip-lead",
  [CT_STYLE_WORD_SLIP_PARTNER] = "slip-partner",
  [CT_STYLE_WORD_SLIP_RECEIVER] = "slip-receiver",
  [CT_STYLE_WORD_SLIP_GIVER] = "slip-giver",
};

static void
ct_page_style_finalize (GObject *object)
{
  CtPageStyle *self = CT_PAGE_STYLE (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->language);
  g_free (self->letters);
  for (guint i = 0; i < CT_N_STYLE_WORDS; i++)
    g_free (self->words[i]);
  for (guint i = 0; i < CT_N_APPENDICES; i++)
    {
      g_free (self->appendices[i].title);
      g_ptr_array_unref (self->appendices[i].columns);
    }
  g_ptr_array_unref (self->families);
  g_ptr_array_unref (self->capacities);
  g_hash_table_unref (self->sheet);
  g_hash_table_unref (self->binding_before);
  g_hash_table_unref (self->binding_after);

  G_OBJECT_CLASS (ct_page_style_parent_class)->finalize (object);
}

static void
ct_page_style_class_init (CtPageStyleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_page_style_finalize;
}

static void
ct_page_style_init (CtPageStyle *self)
{
  for (guint i = 0; i < CT_N_APPENDICES; i++)
    self->appendices[i].columns =
        g_ptr_array_new_with_free_func ((GDestroyNotify) ct_form_column_free);
  self->families = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->capacities = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->sheet = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->binding_before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->binding_after = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

CtPageStyle *
_ct_page_style_new (void)
{
  return g_object_new (CT_TYPE_PAGE_STYLE, NULL);
}

/* A style of its own with all that @self says. */
CtPageStyle *
_ct_page_style_copy (CtPageStyle *self)
{
  CtPageStyle *copy = _ct_page_style_new ();

  copy->id = g_strdup (self->id);
  copy->label = g_strdup (self->label);
  copy->language = g_strdup (self->language);
  copy->letters = g_strdup (self->letters);
  for (guint i = 0; i < CT_N_LENGTHS; i++)
    {
      copy->lengths[i] = self->lengths[i];
      copy->lowest[i] = self->lowest[i];
      copy->highest[i] = self->highest[i];
      copy->points_per_unit[i] = self->points_per_unit[i];
      copy->has_length[i] = self->has_length[i];
    }
  for (guint i = 0; i < CT_N_STYLE_WORDS; i++)
    copy->words[i] = g_strdup (self->words[i]);

  for (guint i = 0; i < CT_N_APPENDICES; i++)
    {
      copy->appendices[i].title = g_strdup (self->appendices[i].title);
      copy->appendices[i].landscape = self->appendices[i].landscape;
      g_ptr_array_unref (copy->appendices[i].columns);
      copy->appendices[i].columns = g_ptr_array_ref (self->appendices[i].columns);
    }

  /* Lists are never changed once they were read, so that they can be shared. */
  g_ptr_array_unref (copy->families);
  copy->families = g_ptr_array_ref (self->families);
  g_ptr_array_unref (copy->capacities);
  copy->capacities = g_ptr_array_ref (self->capacities);
  g_hash_table_unref (copy->binding_before);
  copy->binding_before = g_hash_table_ref (self->binding_before);
  g_hash_table_unref (copy->binding_after);
  copy->binding_after = g_hash_table_ref (self->binding_after);
  g_hash_table_unref (copy->sheet);
  copy->sheet = g_hash_table_ref (self->sheet);

  return copy;
}

const char *
ct_page_style_get_id (CtPageStyle *self)
{
  return self->id;
}

/* Returns: what users call the rules that it comes from, "" where the file does not tell */
const char *
ct_page_style_get_label (CtPageStyle *self)
{
  return self->label != NULL ? self->label : "";
}

const char *
ct_page_style_get_language (CtPageStyle *self)
{
  return self->language;
}

double
ct_page_style_get_length (CtPageStyle *self, CtLength length)
{
  return self->lengths[length];
}

/**
 * ct_page_style_get_paper_size:
 * @width: (out): in points
 * @height: (out): in points
 */
void
ct_page_style_get_paper_size (CtPageStyle *self, CtPaper paper, double *width, double *height)
{
  double across = self->lengths[CT_LENGTH_PAPER_SHORT];
  double down = self->lengths[CT_LENGTH_PAPER_LONG];

  switch (paper)
    {
    case CT_PAPER_LANDSCAPE:
      *width = down;
      *height = across;
      break;

    case CT_PAPER_DOUBLE:
      *width = 2 * across;
      *height = down;
      break;

    case CT_PAPER_PORTRAIT:
    default:
      *width = across;
      *height = down;
    }
}

/**
 * ct_page_style_get_measure:
 *
 * Returns: the measure in the unit in which the style's file gives it: mm, pt, or none
 */
double
ct_page_style_get_measure (CtPageStyle *self, CtLength length)
{
  return self->lengths[length] / self->points_per_unit[length];
}

/**
 * ct_page_style_get_range:
 * @lowest: (out): in the unit in which the style's file gives it
 * @highest: (out): likewise
 *
 * Returns: %FALSE where the style leaves no choice
 */
gboolean
ct_page_style_get_range (CtPageStyle *self, CtLength length, double *lowest, double *highest)
{
  if (self->highest[length] <= self->lowest[length])
    return FALSE;

  *lowest = self->lowest[length] / self->points_per_unit[length];
  *highest = self->highest[length] / self->points_per_unit[length];

  return TRUE;
}

/* @measure: in the unit of the style's file */
void
_ct_page_style_set_measure (CtPageStyle *self, CtLength length, double measure)
{
  self->lengths[length] = measure * self->points_per_unit[length];
}

const char *
ct_page_style_get_word (CtPageStyle *self, CtStyleWord word)
{
  return self->words[word] != NULL ? self->words[word] : "";
}

const char *
ct_page_style_get_appendix_title (CtPageStyle *self, CtAppendix appendix)
{
  return self->appendices[appendix].title;
}

/* Returns: what an appendix is printed on, where the school has not chosen */
CtPaper
ct_page_style_get_appendix_paper (CtPageStyle *self, CtAppendix appendix)
{
  return self->appendices[appendix].landscape ? CT_PAPER_LANDSCAPE : CT_PAPER_PORTRAIT;
}

/**
 * ct_page_style_get_appendix_columns:
 *
 * Returns: (transfer none) (element-type CtFormColumn): the columns of its table; empty where it
 * has no table, or where others say what its columns are
 */
GPtrArray *
ct_page_style_get_appendix_columns (CtPageStyle *self, CtAppendix appendix)
{
  return self->appendices[appendix].columns;
}

/**
 * ct_page_style_get_sheet_word:
 * @name: of a title, a pattern, or a field: "action/period"
 *
 * Returns: the words for it on a sheet of adjustments; "" where the style has none
 */
const char *
ct_page_style_get_sheet_word (CtPageStyle *self, const char *name)
{
  const char *word = g_hash_table_lookup (self->sheet, name);

  return word != NULL ? word : "";
}

/**
 * ct_page_style_get_letters:
 *
 * Returns: the letters that a font must have to be taken
 */
const char *
ct_page_style_get_letters (CtPageStyle *self)
{
  return self->letters != NULL ? self->letters : "";
}

/**
 * ct_page_style_get_families:
 *
 * Returns: (transfer none) (array zero-terminated=1): families of fonts, the best first
 */
const char *const *
ct_page_style_get_families (CtPageStyle *self)
{
  return (const char *const *) self->families->pdata;
}

/**
 * ct_page_style_get_capacities:
 *
 * Returns: (transfer none) (array zero-terminated=1): in what capacities such documents are signed,
 *   the lines of each separated by a line end
 */
const char *const *
ct_page_style_get_capacities (CtPageStyle *self)
{
  return (const char *const *) self->capacities->pdata;
}

/**
 * ct_page_style_binds_before_number:
 * @word: a word in small letters, without punctuation
 *
 * Returns: whether no line may end between @word and a number after it: "Điều" and "5"
 */
gboolean
ct_page_style_binds_before_number (CtPageStyle *self, const char *word)
{
  return g_hash_table_contains (self->binding_before, word);
}

/**
 * ct_page_style_binds_after_number:
 *
 * Returns: whether no line may end between a number and @word after it: "5" and "triệu"
 */
gboolean
ct_page_style_binds_after_number (CtPageStyle *self, const char *word)
{
  return g_hash_table_contains (self->binding_after, word);
}

const char *
ct_length_to_nick (CtLength length)
{
  return length_nicks[length];
}

gboolean
ct_length_from_nick (const char *nick, CtLength *length)
{
  for (guint i = 0; i < CT_N_LENGTHS; i++)
    if (g_str_equal (nick, length_nicks[i]))
      {
        *length = i;
        return TRUE;
      }

  return FALSE;
}

const char *
ct_style_word_to_nick (CtStyleWord word)
{
  return word_nicks[word];
}

gboolean
ct_style_word_from_nick (const char *nick, CtStyleWord *word)
{
  for (guint i = 0; i < CT_N_STYLE_WORDS; i++)
    if (g_str_equal (nick, word_nicks[i]))
      {
        *word = i;
        return TRUE;
      }

  return FALSE;
}
