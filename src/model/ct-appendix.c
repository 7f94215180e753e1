/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-appendix"

#include "config.h"

#include "ct-appendix.h"

static const char *const nicks[CT_N_APPENDICES] = {
  [CT_APPENDIX_TIMELINE] = "timeline", [CT_APPENDIX_RESULTS] = "results",
  [CT_APPENDIX_MONEY] = "money",       [CT_APPENDIX_ASSIGNMENTS] = "assignments",
  [CT_APPENDIX_EVIDENCE] = "evidence", [CT_APPENDIX_REMAINDER] = "remainder",
};

const char *
ct_appendix_to_nick (CtAppendix appendix)
{
  g_return_val_if_fail ((guint) appendix < CT_N_APPENDICES, NULL);

  return nicks[appendix];
}

gboolean
ct_appendix_from_nick (const char *nick, CtAppendix *appendix)
{
  for (guint i = 0; i < CT_N_APPENDICES; i++)
    if (g_str_equal (nick, nicks[i]))
      {
        *appendix = i;
        return TRUE;
      }

  return FALSE;
}
