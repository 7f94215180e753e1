/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-setup-words"

#include "config.h"

#include "ct-page-setup-words.h"

#include <glib/gi18n.h>

#include "ct-words.h"

/* What a school chose about its pages, in words. */

static const char *const appendices[CT_N_APPENDICES] = {
  [CT_APPENDIX_TIMELINE] = N_ ("Time line"),
  [CT_APPENDIX_RESULTS] = N_ ("Results by criterion"),
  [CT_APPENDIX_MONEY] = N_ ("Money by source and year"),
  [CT_APPENDIX_ASSIGNMENTS] = N_ ("Assignment slips"),
  [CT_APPENDIX_EVIDENCE] = N_ ("List of evidence"),
  [CT_APPENDIX_REMAINDER] = N_ ("What the form has no place for"),
};

static const char *const papers[CT_N_PAPERS] = {
  [CT_PAPER_PORTRAIT] = N_ ("upright"),
  [CT_PAPER_LANDSCAPE] = N_ ("turned"),
  [CT_PAPER_DOUBLE] = N_ ("turned, twice as large"),
};

const char *
ct_page_setup_words_get_appendix (CtAppendix appendix)
{
  g_return_val_if_fail ((guint) appendix < CT_N_APPENDICES, NULL);

  return _ (appendices[appendix]);
}

static char *
dup_appendices (CtPageSetup *setup)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < CT_N_APPENDICES; i++)
    if (ct_page_setup_has_appendix (setup, i))
      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", _ (appendices[i]));

  return g_string_free (words, FALSE);
}

/**
 * ct_page_setup_words_dup:
 * @field: one of its fields
 *
 * Returns: (transfer full): what @field holds, as people say it; "" where form and style decide
 */
char *
ct_page_setup_words_dup (CtPageSetup *setup, guint field)
{
  const char *nick;
  CtPaper paper;

  g_return_val_if_fail (CT_IS_PAGE_SETUP (setup), NULL);

  switch (field)
    {
    case CT_PAGE_SETUP_APPENDICES:
      return dup_appendices (setup);

    case CT_PAGE_SETUP_PAPER_TABLE:
    case CT_PAGE_SETUP_PAPER_TIMELINE:
      nick = ct_node_get_text (CT_NODE (setup), field);
      return g_strdup (ct_paper_from_nick (nick, &paper) ? _ (papers[paper]) : "");

    default:
      return ct_words_dup (CT_NODE (setup), field);
    }
}
