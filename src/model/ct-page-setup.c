/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-setup"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ct-page-setup.h"

#include "ct-page-style-private.h"

/**
 * CtPageSetup:
 *
 * How a school wants its plan printed, where the page style leaves a choice: margins and sizes
 * within the ranges of the style, the paper of the plan's table and of the time line, and what is
 * printed behind the plan. In the file it is
 *
 * |[
 * <page margin-left="32" size-body="14" paper-table="double"><appendix kind="money"/></page>
 * ]|
 *
 * A paper is "portrait", "landscape" or "double", see [enum@Ct.Paper], and never "portrait" for the
 * time line; without one, or with a word that is none of these, form and style say what it is.
 *
 * Measures are kept as they were typed, in the unit in which the style gives them; a measure that
 * is no number or lies out of the range counts as the nearest one that does.
 */
struct _CtPageSetup
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtPageSetup, ct_page_setup, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("margin-top", N_ ("Change the upper margin")),
  CT_FIELD_TEXT_SPEC ("margin-bottom", N_ ("Change the lower margin")),
  CT_FIELD_TEXT_SPEC ("margin-left", N_ ("Change the left margin")),
  CT_FIELD_TEXT_SPEC ("margin-right", N_ ("Change the right margin")),
  CT_FIELD_TEXT_SPEC ("first-line-indent", N_ ("Change the indent")),
  CT_FIELD_TEXT_SPEC ("paragraph-space", N_ ("Change the space between paragraphs")),
  CT_FIELD_TEXT_SPEC ("line-spacing", N_ ("Change the line spacing")),
  CT_FIELD_TEXT_SPEC ("size-body", N_ ("Change the size of the text")),
  CT_FIELD_TEXT_SPEC ("size-table", N_ ("Change the size of the tables’ text")),
  CT_FIELD_TEXT_SPEC ("paper-table", N_ ("Change the paper of the table")),
  CT_FIELD_TEXT_SPEC ("paper-timeline", N_ ("Change the paper of the time line")),
  CT_FIELD_BOXED_SPEC ("appendices", N_ ("Change the appendices"), g_strv_get_type, g_strv_equal),
};

/* Which measure of the style a field is. */
static const CtLength lengths[] = {
  [CT_PAGE_SETUP_MARGIN_TOP] = CT_LENGTH_MARGIN_TOP,
  [CT_PAGE_SETUP_MARGIN_BOTTOM] = CT_LENGTH_MARGIN_BOTTOM,
  [CT_PAGE_SETUP_MARGIN_LEFT] = CT_LENGTH_MARGIN_LEFT,
  [CT_PAGE_SETUP_MARGIN_RIGHT] = CT_LENGTH_MARGIN_RIGHT,
  [CT_PAGE_SETUP_FIRST_LINE_INDENT] = CT_LENGTH_FIRST_LINE_INDENT,
  [CT_PAGE_SETUP_PARAGRAPH_SPACE] = CT_LENGTH_PARAGRAPH_SPACE,
  [CT_PAGE_SETUP_LINE_SPACING] = CT_LENGTH_LINE_SPACING,
  [CT_PAGE_SETUP_SIZE_BODY] = CT_LENGTH_SIZE_BODY,
  [CT_PAGE_SETUP_SIZE_TABLE] = CT_LENGTH_SIZE_TABLE,
};

static void
ct_page_setup_class_init (CtPageSetupClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_page_setup_init (CtPageSetup *self)
{
}

CtPageSetup *
ct_page_setup_new (void)
{
  return g_object_new (CT_TYPE_PAGE_SETUP, NULL);
}

/**
 * ct_page_setup_get_length_field:
 *
 * Returns: the field that holds the school's choice for @length; 0 where there is no choice
 */
guint
ct_page_setup_get_length_field (CtLength length)
{
  for (guint field = CT_PAGE_SETUP_MARGIN_TOP; field < G_N_ELEMENTS (lengths); field++)
    if (lengths[field] == length)
      return field;

  return 0;
}

/**
 * ct_page_setup_get_length:
 * @measure: (inout): the school's choice, in the unit of the page style's file; left alone where
 *   there is none
 *
 * Returns: %FALSE when the school leaves it to the style, or typed what is no number
 */
gboolean
ct_page_setup_get_length (CtPageSetup *self, CtLength length, double *measure)
{
  guint field = ct_page_setup_get_length_field (length);
  g_autofree char *text = NULL;
  char *end = NULL;
  double typed;

  g_return_val_if_fail (CT_IS_PAGE_SETUP (self), FALSE);

  if (field == 0)
    return FALSE;

  /* A decimal comma is as good as a point. */
  text = g_strdelimit (g_strstrip (g_strdup (ct_node_get_text (CT_NODE (self), field))), ",", '.');
  typed = g_ascii_strtod (text, &end);
  /* The word “nan” is read, but is no number. */
  if (end == text || *end != '\0' || isnan (typed))
    return FALSE;

  *measure = typed;

  return TRUE;
}

/**
 * ct_page_setup_set_length:
 * @style: the page style; its own measure is not kept in the plan
 * @measure: the school's choice, in the unit of the page style's file
 */
void
ct_page_setup_set_length (CtPageSetup *self, CtPageStyle *style, CtLength length, double measure)
{
  guint field = ct_page_setup_get_length_field (length);
  char text[G_ASCII_DTOSTR_BUF_SIZE] = "";

  g_return_if_fail (CT_IS_PAGE_SETUP (self));
  g_return_if_fail (field != 0);

  if (fabs (measure - ct_page_style_get_measure (style, length)) > 0.001)
    g_ascii_formatd (text, sizeof text, "%g", measure);

  ct_node_set_text (CT_NODE (self), field, text);
}

gboolean
ct_page_setup_has_appendix (CtPageSetup *self, CtAppendix appendix)
{
  const char *const *appendices;

  g_return_val_if_fail (CT_IS_PAGE_SETUP (self), FALSE);

  appendices = ct_node_get_boxed (CT_NODE (self), CT_PAGE_SETUP_APPENDICES);

  return appendices != NULL && g_strv_contains (appendices, ct_appendix_to_nick (appendix));
}

/* They are kept in the order in which they are printed, whichever was chosen first; words that are
 * no appendix known here come before them. */
void
ct_page_setup_set_appendix (CtPageSetup *self, CtAppendix appendix, gboolean with)
{
  const char *const *old;
  CtAppendix known;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) now = NULL;

  g_return_if_fail (CT_IS_PAGE_SETUP (self));

  if (ct_page_setup_has_appendix (self, appendix) == with)
    return;

  old = ct_node_get_boxed (CT_NODE (self), CT_PAGE_SETUP_APPENDICES);
  for (guint i = 0; old != NULL && old[i] != NULL; i++)
    if (!ct_appendix_from_nick (old[i], &known))
      g_strv_builder_add (builder, old[i]);
  for (guint i = 0; i < CT_N_APPENDICES; i++)
    if (i == appendix ? with : ct_page_setup_has_appendix (self, i))
      g_strv_builder_add (builder, ct_appendix_to_nick (i));

  now = g_strv_builder_end (builder);
  ct_node_set_boxed (CT_NODE (self), CT_PAGE_SETUP_APPENDICES, now[0] != NULL ? now : NULL);
}

/**
 * ct_page_setup_get_paper:
 * @field: %CT_PAGE_SETUP_PAPER_TABLE or %CT_PAGE_SETUP_PAPER_TIMELINE
 * @proposed: what form or style propose
 *
 * Returns: the paper that the school chose, or else @proposed
 */
CtPaper
ct_page_setup_get_paper (CtPageSetup *self, guint field, CtPaper proposed)
{
  CtPaper paper = proposed;

  g_return_val_if_fail (CT_IS_PAGE_SETUP (self), proposed);

  ct_paper_from_nick (ct_node_get_text (CT_NODE (self), field), &paper);

  return field == CT_PAGE_SETUP_PAPER_TIMELINE && paper == CT_PAPER_PORTRAIT ? proposed : paper;
}

/* @proposed: what form or style propose, which is not kept in the plan */
void
ct_page_setup_set_paper (CtPageSetup *self, guint field, CtPaper paper, CtPaper proposed)
{
  g_return_if_fail (CT_IS_PAGE_SETUP (self));

  ct_node_set_text (CT_NODE (self), field, paper != proposed ? ct_paper_to_nick (paper) : "");
}

/**
 * ct_page_setup_apply:
 *
 * Returns: (transfer full): @style with the school's choices
 */
CtPageStyle *
ct_page_setup_apply (CtPageSetup *self, CtPageStyle *style)
{
  g_autoptr (CtPageStyle) applied = NULL;

  g_return_val_if_fail (CT_IS_PAGE_SETUP (self), NULL);
  g_return_val_if_fail (CT_IS_PAGE_STYLE (style), NULL);

  for (guint i = 0; i < CT_N_LENGTHS; i++)
    {
      double measure, lowest, highest;

      if (!ct_page_setup_get_length (self, i, &measure) ||
          !ct_page_style_get_range (style, i, &lowest, &highest))
        continue;

      if (applied == NULL)
        applied = _ct_page_style_copy (style);
      _ct_page_style_set_measure (applied, i, CLAMP (measure, lowest, highest));
    }

  return applied != NULL ? g_steal_pointer (&applied) : g_object_ref (style);
}
