/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "ct-appendix.h"
#include "ct-form-column.h"
#include "ct-paper.h"

G_BEGIN_DECLS

#define CT_TYPE_PAGE_STYLE (ct_page_style_get_type ())

G_DECLARE_FINAL_TYPE (CtPageStyle, ct_page_style, CT, PAGE_STYLE, GObject)

/* Measures of the page. Files give them in mm or pt; here they are points. */
typedef enum
{
  CT_LENGTH_PAPER_SHORT,
  CT_LENGTH_PAPER_LONG,
  CT_LENGTH_MARGIN_TOP,
  CT_LENGTH_MARGIN_BOTTOM,
  CT_LENGTH_MARGIN_LEFT,
  CT_LENGTH_MARGIN_RIGHT,
  CT_LENGTH_PAGE_NUMBER_TOP,
  CT_LENGTH_MARK_BOTTOM,
  CT_LENGTH_FIRST_LINE_INDENT,
  CT_LENGTH_LEVEL_INDENT,
  CT_LENGTH_PARAGRAPH_SPACE,
  CT_LENGTH_HEADING_SPACE,
  CT_LENGTH_BLOCK_SPACE,
  CT_LENGTH_TITLE_SPACE,
  CT_LENGTH_RULE_GAP,
  CT_LENGTH_RULE_WIDTH,
  CT_LENGTH_LETTERHEAD_LEFT_WIDTH,
  CT_LENGTH_LETTERHEAD_GAP,
  CT_LENGTH_LETTERHEAD_NUMBER_SPACE,
  CT_LENGTH_BLANK,
  CT_LENGTH_BLANK_SHORT,
  CT_LENGTH_SIGNATURE_SPACE,
  CT_LENGTH_SIGNATURE_LEFT_WIDTH,
  CT_LENGTH_CELL_PADDING_X,
  CT_LENGTH_CELL_PADDING_Y,
  CT_LENGTH_CELL_PARAGRAPH_SPACE,
  CT_LENGTH_BORDER_WIDTH,

  /* Sizes of letters. */
  CT_LENGTH_SIZE_BODY,
  CT_LENGTH_SIZE_COUNTRY,
  CT_LENGTH_SIZE_MOTTO,
  CT_LENGTH_SIZE_AUTHORITY,
  CT_LENGTH_SIZE_NUMBER,
  CT_LENGTH_SIZE_DATE,
  CT_LENGTH_SIZE_TITLE,
  CT_LENGTH_SIZE_SIGNER,
  CT_LENGTH_SIZE_RECIPIENTS_HEAD,
  CT_LENGTH_SIZE_RECIPIENTS,
  CT_LENGTH_SIZE_PAGE_NUMBER,
  CT_LENGTH_SIZE_MARK,
  CT_LENGTH_SIZE_TABLE,
  CT_LENGTH_SIZE_NOTE,
  CT_LENGTH_SIZE_APPENDIX,

  /* Shares, 0 to 1, and factors: not lengths, but measures all the same. */
  CT_LENGTH_NAME_RULE_SHARE,
  CT_LENGTH_SUBJECT_RULE_SHARE,
  CT_LENGTH_LINE_SPACING,
  CT_LENGTH_TABLE_LINE_SPACING,
} CtLength;

#define CT_N_LENGTHS (CT_LENGTH_TABLE_LINE_SPACING + 1)

typedef enum
{
  CT_STYLE_WORD_COUNTRY,
  CT_STYLE_WORD_MOTTO,
  CT_STYLE_WORD_NUMBER,
  CT_STYLE_WORD_DATE,
  CT_STYLE_WORD_DATE_WITHOUT_PLACE,
  CT_STYLE_WORD_DATE_TYPED,
  CT_STYLE_WORD_RECIPIENTS,
  CT_STYLE_WORD_BULLET,

  /* On the foot of each page: what the paper is. */
  CT_STYLE_WORD_DRAFT,
  CT_STYLE_WORD_ADJUSTED,
  CT_STYLE_WORD_CODE,

  /* Of the time line on paper. */
  CT_STYLE_WORD_CHART_TITLE,
  CT_STYLE_WORD_CHART_WORK,
  CT_STYLE_WORD_CHART_LEAD,
  CT_STYLE_WORD_CHART_STANDARD,
  CT_STYLE_WORD_CHART_YEAR,
  CT_STYLE_WORD_CHART_TERM_1,
  CT_STYLE_WORD_CHART_TERM_2,
  CT_STYLE_WORD_CHART_SUMMER,
  CT_STYLE_WORD_CHART_TODAY,
  CT_STYLE_WORD_CHART_NO_TIME,
  CT_STYLE_WORD_CHART_PLANNED,
  CT_STYLE_WORD_CHART_RUNNING,
  CT_STYLE_WORD_CHART_DONE,
  CT_STYLE_WORD_CHART_LATE,
  CT_STYLE_WORD_CHART_MISSED,
  CT_STYLE_WORD_CHART_DROPPED,
  CT_STYLE_WORD_CHART_STANDARD_SHORT,
  CT_STYLE_WORD_CHART_MONTH,
  CT_STYLE_WORD_CHART_NO_END,
  CT_STYLE_WORD_CHART_NO_LEAD,
  CT_STYLE_WORD_CHART_OTHER,
  CT_STYLE_WORD_CHART_WHOLE,
  CT_STYLE_WORD_CHART_BASELINE,
  CT_STYLE_WORD_CHART_HOLIDAY,
  CT_STYLE_WORD_CHART_LINK,
  CT_STYLE_WORD_CHART_CONFLICT,
  CT_STYLE_WORD_CHART_NO_WORDS,
  CT_STYLE_WORD_CHART_FUND_NONE,
  CT_STYLE_WORD_CHART_FUND_STATE,
  CT_STYLE_WORD_CHART_FUND_FUND,
  CT_STYLE_WORD_CHART_FUND_DONATION,
  CT_STYLE_WORD_CHART_FUND_PARENTS,
  CT_STYLE_WORD_CHART_FUND_SELF,
  CT_STYLE_WORD_CHART_FUND_OTHER,

  /* Of the appendices. */
  CT_STYLE_WORD_APPENDIX,
  CT_STYLE_WORD_APPENDIX_SINGLE,
  CT_STYLE_WORD_APPENDIX_OF,
  CT_STYLE_WORD_APPENDIX_NOTHING,
  CT_STYLE_WORD_RESULTS_NOT_MET,
  CT_STYLE_WORD_RESULTS_MARK,
  CT_STYLE_WORD_MONEY_UNIT,
  CT_STYLE_WORD_MONEY_NO_YEAR,
  CT_STYLE_WORD_MONEY_TOTAL,
  CT_STYLE_WORD_MONEY_SUM,
  CT_STYLE_WORD_MONEY_SPELLED,
  CT_STYLE_WORD_MONEY_WITHOUT_SUM,
  CT_STYLE_WORD_MONEY_WITHOUT_SUM_ITEM,
  CT_STYLE_WORD_MONEY_STATE,
  CT_STYLE_WORD_MONEY_FUND,
  CT_STYLE_WORD_MONEY_DONATION,
  CT_STYLE_WORD_MONEY_PARENTS,
  CT_STYLE_WORD_MONEY_SELF,
  CT_STYLE_WORD_MONEY_OTHER,
  CT_STYLE_WORD_MONEY_NO_SOURCE,
  CT_STYLE_WORD_SLIP_TO,
  CT_STYLE_WORD_SLIP_LEAD,
  CT_STYLE_WORD_SLIP_PARTNER,
  CT_STYLE_WORD_SLIP_RECEIVER,
  CT_STYLE_WORD_SLIP_GIVER,
} CtStyleWord;

#define CT_N_STYLE_WORDS (CT_STYLE_WORD_SLIP_GIVER + 1)

const char *ct_page_style_get_id (CtPageStyle *self);
const char *ct_page_style_get_label (CtPageStyle *self);
const char *ct_page_style_get_language (CtPageStyle *self);
double ct_page_style_get_length (CtPageStyle *self, CtLength length);
void ct_page_style_get_paper_size (CtPageStyle *self, CtPaper paper, double *width, double *height);
double ct_page_style_get_measure (CtPageStyle *self, CtLength length);
gboolean ct_page_style_get_range (CtPageStyle *self,
                                  CtLength length,
                                  double *lowest,
                                  double *highest);
const char *ct_page_style_get_word (CtPageStyle *self, CtStyleWord word);
const char *ct_page_style_get_sheet_word (CtPageStyle *self, const char *name);
const char *ct_page_style_get_appendix_title (CtPageStyle *self, CtAppendix appendix);
CtPaper ct_page_style_get_appendix_paper (CtPageStyle *self, CtAppendix appendix);
GPtrArray *ct_page_style_get_appendix_columns (CtPageStyle *self, CtAppendix appendix);
const char *ct_page_style_get_letters (CtPageStyle *self);
const char *const *ct_page_style_get_families (CtPageStyle *self);
const char *const *ct_page_style_get_capacities (CtPageStyle *self);
gboolean ct_page_style_binds_before_number (CtPageStyle *self, const char *word);
gboolean ct_page_style_binds_after_number (CtPageStyle *self, const char *word);

const char *ct_length_to_nick (CtLength length);
gboolean ct_length_from_nick (const char *nick, CtLength *length);
const char *ct_style_word_to_nick (CtStyleWord word);
gboolean ct_style_word_from_nick (const char *nick, CtStyleWord *word);

G_END_DECLS
