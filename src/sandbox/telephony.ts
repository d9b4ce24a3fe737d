import type { Named } from './named';

/** A rule that classifies a dialled number. The first that matches, by `priority`, decides. */
export interface NumberPlan extends Named {
  readonly matchType:
    'regex' | 'digitLength' | 'numberList' | 'e164NumberList' | 'interCountryCode' | 'intraCountryCode';
  /** For `regex`. */
  readonly match?: string;
  /** `$1` is a capture group of `match`. */
  readonly normalizedFormat?: string;
  readonly priority: number;
  readonly classification: string;
}

export interface OutboundRoute extends Named {
  readonly classifications: readonly string[];
  readonly enabled: boolean;
  readonly state: 'active' | 'inactive';
  readonly trunk: Named;
}

export interface Site extends Named {
  readonly divisionId: string;
  readonly location: Named;
  readonly mediaModel: 'Cloud' | 'Premises';
  /** E.164. */
  readonly callerId?: string;
  readonly numberPlans: readonly NumberPlan[];
  readonly outboundRoutes: readonly OutboundRoute[];
}

export interface Station extends Named {
  readonly type: 'inin_webrtc_softphone' | 'inin_remote' | 'inin_managed';
  /** Whose phone it is. */
  readonly userId: string;
  readonly persistentConnection: boolean;
}

/** A contiguous range of numbers that the organization owns, E.164. */
export interface DidPool extends Named {
  readonly start: string;
  readonly end: string;
  readonly provider: 'PURE_CLOUD' | 'PURE_CLOUD_VOICE';
}

/** A number of a pool that is assigned to somebody. */
export interface Did {
  readonly id: string;
  /** E.164. */
  readonly number: string;
  readonly poolId: string;
  readonly owner: Named;
  readonly ownerType: 'USER' | 'PHONE' | 'IVR_CONFIG' | 'GROUP';
}
