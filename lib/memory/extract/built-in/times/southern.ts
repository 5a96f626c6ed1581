const SOUTHERN =
  /^(?:Australia\/(?!Darwin$)|Antarctica\/|Pacific\/(?:Auckland|Chatham)$|NZ|America\/(?:Argentina\/|Buenos_Aires$|Sao_Paulo$|Montevideo$|Santiago$|Punta_Arenas$|Asuncion$)|Africa\/(?:Johannesburg|Maseru|Mbabane|Windhoek|Gaborone|Harare|Maputo)$|Atlantic\/Stanley$)/;

/** Whether in this IANA zone the year's seasons are those of the south. Zones of the tropics are left with the northern ones. */
export const isSouthern = (timeZone: string): boolean => SOUTHERN.test(timeZone);
